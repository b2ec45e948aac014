package dev.jotter.shell.internal;

/// Be told by traced code where it is: an activation is what [#enter] gave for one call of a method.
public interface LineWatch {
    /// Begin a call of the method with this number.
    Object enter(int method);

    /// Come to a line, whose number is that of a site, with these values in the local variables.
    void line(Object activation, int site, Object[] locals);

    /// See an exception arrive in a handler that was made for it, or on its way out of a block or of the method.
    void thrown(Object activation, Throwable thrown, boolean handled);

    /// Return from the method.
    void leave(Object activation);
}
