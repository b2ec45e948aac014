package dev.jotter.jupyter;

/// Offer a page in the front end's help menu.
public record HelpLink(String text, String url) {}
