package dev.jotter.serve;

/// Say how a model is published. Made by the words of [Publish].
public sealed interface PublishOption
        permits Publish.Version,
                Publish.Key,
                Publish.Open,
                Publish.PerCall,
                Publish.PerRow,
                Publish.PerSecond,
                Publish.Limit,
                Publish.Port {}
