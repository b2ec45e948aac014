package dev.jotter.model;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;

/// Answer a row that cannot be predicted with the reason; the other rows of its batch are answered all the same.
///
/// @param row the row's number in the batch, counted from 1
/// @param field the column at fault
/// @param expected what the column must hold, in words
/// @param found what it held, in words
public record Refusal(int row, String field, String expected, String found) implements Answer {
    /// Say the refusal in the three sentences of every error.
    public JotterException toException() {
        return new JotterException(
                "Row " + row + " was refused at the column \"" + field + "\".",
                "Expected " + expected + " and found " + found + ".",
                "Give \"" + field + "\" as " + expected + " and call again.");
    }

    @Override
    public MimeBundle toMimeBundle() {
        var error = toException();
        return MimeBundle.text(error.what() + "\n" + error.expected() + "\n" + error.next());
    }
}
