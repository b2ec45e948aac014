package dev.jotter.model;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Make the small pieces of an ONNX file: tensors, attributes, type descriptions.
final class Protos {
    /// The domain of the operators for classical machine learning.
    static final String ML = "ai.onnx.ml";

    private Protos() {}

    static TensorProto matrix(String name, float[][] rows) {
        var columns = rows.length == 0 ? 0 : rows[0].length;
        return tensor(name, rows).addDims(rows.length).addDims(columns).build();
    }

    static TensorProto vector(String name, float[] values) {
        return tensor(name, values).addDims(values.length).build();
    }

    private static TensorProto.Builder tensor(String name, float[]... rows) {
        var size = 0;
        for (var row : rows) size += row.length;
        var raw = ByteBuffer.allocate(Math.multiplyExact(size, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        for (var row : rows) for (var value : row) raw.putFloat(value);
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .setRawData(ByteString.copyFrom(raw.flip()));
    }

    /// Describe a float tensor `[N, width]`, N being any number of rows.
    static ValueInfoProto tensorInfo(String name, int width) {
        var shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("N"))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(width));
        var tensor = TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                .setShape(shape);
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    static AttributeProto attribute(String name, long value) {
        return named(name, AttributeType.INT).setI(value).build();
    }

    static AttributeProto attribute(String name, String value) {
        return named(name, AttributeType.STRING)
                .setS(ByteString.copyFrom(value, StandardCharsets.UTF_8))
                .build();
    }

    static AttributeProto longs(String name, List<Long> values) {
        return named(name, AttributeType.INTS).addAllInts(values).build();
    }

    static AttributeProto floats(String name, List<Float> values) {
        return named(name, AttributeType.FLOATS).addAllFloats(values).build();
    }

    static AttributeProto strings(String name, List<String> values) {
        return named(name, AttributeType.STRINGS)
                .addAllStrings(values.stream().map(ByteString::copyFromUtf8).toList())
                .build();
    }

    private static AttributeProto.Builder named(String name, AttributeType type) {
        return AttributeProto.newBuilder().setName(name).setType(type);
    }
}
