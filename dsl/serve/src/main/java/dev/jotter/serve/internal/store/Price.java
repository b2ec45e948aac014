package dev.jotter.serve.internal.store;

import java.math.BigDecimal;
import java.math.MathContext;

/// Price a call, a row and a second of computing. Decimal, so that money never has a rounding error.
public record Price(BigDecimal perCall, BigDecimal perRow, BigDecimal perSecond) {
    public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /// Give what this much use costs.
    public BigDecimal of(Usage usage) {
        var seconds = BigDecimal.valueOf(usage.nanos(), 9);
        return perCall.multiply(BigDecimal.valueOf(usage.calls()))
                .add(perRow.multiply(BigDecimal.valueOf(usage.rows())))
                .add(perSecond.multiply(seconds, MathContext.DECIMAL128));
    }

    /// Say whether nothing costs anything.
    public boolean isFree() {
        return perCall.signum() == 0 && perRow.signum() == 0 && perSecond.signum() == 0;
    }
}
