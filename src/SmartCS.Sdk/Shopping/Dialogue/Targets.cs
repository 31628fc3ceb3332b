namespace SmartCS.Sdk.Shopping;

/// <summary>Finds the products that a message means.</summary>
internal static class Targets
{
    /// <summary>The products that the message itself points at: by name, by place in the list, or as the one spoken of.</summary>
    /// <param name="message">The message.</param>
    /// <param name="memory">What was listed, and what is spoken of.</param>
    /// <param name="numbersArePlaces">Whether bare numbers are places in the list.</param>
    public static IReadOnlyList<ProductId> Pointed(GuideMessage message, GuideMemory memory, bool numbersArePlaces)
    {
        if (message.Named.Count > 0)
        {
            return message.Named;
        }

        var listed = memory.Listed;
        var found = new List<ProductId>();
        foreach (var place in numbersArePlaces ? message.Places.Concat(message.Numbers.Select(static number => number == 0 ? int.MaxValue : number - 1)) : message.Places)
        {
            var at = place < 0 ? listed.Count - 1 : place;
            if (at >= 0 && at < listed.Count && !found.Contains(listed[at]))
            {
                found.Add(listed[at]);
            }
        }

        if (found.Count > 0)
        {
            return found;
        }

        if (message.FirstOf > 0)
        {
            return [.. listed.Take(message.FirstOf)];
        }

        if (message.IsAll && listed.Count > 0)
        {
            return listed;
        }

        return message.IsThis && Spoken(memory) is { } spoken ? [spoken] : [];
    }

    /// <summary>The products that the message is about: those it points at, otherwise the one that is spoken of.</summary>
    public static IReadOnlyList<ProductId> Of(GuideMessage message, GuideMemory memory, bool numbersArePlaces)
    {
        var pointed = Pointed(message, memory, numbersArePlaces);
        return pointed.Count > 0 ? pointed : Spoken(memory) is { } spoken ? [spoken] : [];
    }

    /// <summary>Whether the message names a place that the list does not have.</summary>
    public static bool MissesList(GuideMessage message, GuideMemory memory) =>
        memory.Listed.Count > 0 && message.Named.Count == 0 && message.Places.Any(place => place >= memory.Listed.Count);

    /// <summary>The product that is spoken of: the one chosen, or the only one shown.</summary>
    public static ProductId? Spoken(GuideMemory memory) => memory.Focus ?? (memory.Listed.Count == 1 ? memory.Listed[0] : (ProductId?)null);
}
