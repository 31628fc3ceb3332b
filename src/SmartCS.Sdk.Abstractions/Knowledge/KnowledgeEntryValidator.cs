namespace SmartCS.Sdk.Knowledge;

/// <summary>The rules that every entry keeps before a record takes it.</summary>
public static class KnowledgeEntryValidator
{
    /// <summary>Finds the first rule that an entry breaks.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The property, its value and what is allowed, to be read by the merchant; null for a good entry.</returns>
    public static string? FindProblem(KnowledgeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Id.Value.Length == 0)
        {
            return "id is missing; allowed are 1 to 128 characters.";
        }

        if (!Enum.IsDefined(entry.Kind))
        {
            return $"kind is {entry.Kind:D}; allowed are {string.Join(", ", Enum.GetNames<KnowledgeKind>())}.";
        }

        if (!Enum.IsDefined(entry.State))
        {
            return $"state is {entry.State:D}; allowed are {string.Join(", ", Enum.GetNames<ApprovalState>())}.";
        }

        if (string.IsNullOrWhiteSpace(entry.Title))
        {
            return "title is empty; it must hold the question, the product's name or the title.";
        }

        if (entry.Kind == KnowledgeKind.Faq && string.IsNullOrWhiteSpace(entry.Body))
        {
            return "body is empty; an FAQ needs its answer.";
        }

        if (entry.Body.Length > KnowledgeEntry.MaxBodyLength)
        {
            return $"body has {entry.Body.Length} characters; allowed are at most {KnowledgeEntry.MaxBodyLength}.";
        }

        if (entry.ValidFrom is { } from && entry.ValidUntil is { } until && until <= from)
        {
            return $"validUntil is {until:O}, not after validFrom {from:O}; the validity must end after it starts.";
        }

        if (entry.Supersedes.Contains(entry.Id))
        {
            return $"supersedes names '{entry.Id}', the entry itself; allowed are other entries.";
        }

        if (entry.Supersedes.Contains(default))
        {
            return "supersedes has an entry without id; allowed are ids of 1 to 128 characters.";
        }

        return FindTextProblem("title", entry.Title, KnowledgeEntry.MaxTitleLength)
            ?? FindTextProblem("body", entry.Body, KnowledgeEntry.MaxBodyLength)
            ?? FindListProblem("alternatives", entry.Alternatives, KnowledgeEntry.MaxTitleLength)
            ?? FindListProblem("identifiers", entry.Identifiers, KnowledgeEntry.MaxTitleLength)
            ?? FindListProblem("tags", entry.Tags, KnowledgeEntry.MaxTitleLength);
    }

    /// <summary>Refuses an entry that breaks a rule.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentException">The entry breaks a rule; the message names the entry, the property, its value and what is allowed.</exception>
    public static void Require(KnowledgeEntry entry)
    {
        if (FindProblem(entry) is { } problem)
        {
            throw new ArgumentException($"Entry '{entry.Id}': {problem}", nameof(entry));
        }
    }

    private static string? FindListProblem(string name, IReadOnlyList<string> texts, int maxLength)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(texts[i]))
            {
                return $"{name}[{i}] is empty; leave it out.";
            }

            if (FindTextProblem($"{name}[{i}]", texts[i], maxLength) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? FindTextProblem(string name, string text, int maxLength)
    {
        if (text.Length > maxLength)
        {
            return $"{name} has {text.Length} characters; allowed are at most {maxLength}.";
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\0')
            {
                return $"{name} has a NUL character at {i}; none is allowed.";
            }

            if (!char.IsSurrogate(c))
            {
                continue;
            }

            if (!char.IsHighSurrogate(c) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return $"{name} has an unpaired surrogate at {i}; only well-formed UTF-16 is allowed.";
            }

            i++;
        }

        return null;
    }
}
