/// What a fitted model is: schema, recipe, archive, ONNX graph, prediction by ONNX Runtime.
@NullMarked
package dev.jotter.model;

import org.jspecify.annotations.NullMarked;
