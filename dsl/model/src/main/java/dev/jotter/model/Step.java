package dev.jotter.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// Prepare one raw column: a fitted step of a [Recipe].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Scale.class, name = "scale"),
    @JsonSubTypes.Type(value = OneHot.class, name = "onehot")
})
public sealed interface Step permits Scale, OneHot {
    /// Name the raw column that is prepared.
    String column();

    /// Say what the raw column must hold.
    Kind kind();

    /// Name the features made, in order; there are as many as the step is wide.
    List<String> featureNames();

    /// Count the features made.
    default int width() {
        return featureNames().size();
    }
}
