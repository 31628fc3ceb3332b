namespace SmartCS.Sdk.Knowledge;

/// <summary>The rules that every batch of changes keeps before a record takes it; shared by all stores.</summary>
public static class KnowledgeChangeValidator
{
    /// <summary>Refuses a batch that breaks a rule.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="changes">The changes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The merchant or an entry id is missing, an entry differs in id from its change, or it breaks a rule of
    /// <see cref="KnowledgeEntryValidator"/>; the message names the change's place, what is wrong and what is allowed.
    /// </exception>
    public static void Require(MerchantId merchant, IReadOnlyList<KnowledgeChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (merchant.Value.Length == 0)
        {
            throw new ArgumentException("The merchant id is missing; allowed are 1 to 128 characters.", nameof(merchant));
        }

        for (var i = 0; i < changes.Count; i++)
        {
            if (FindProblem(changes[i]) is { } problem)
            {
                throw new ArgumentException($"Change {i}: {problem}", nameof(changes));
            }
        }
    }

    private static string? FindProblem(KnowledgeChange? change)
    {
        if (change is null)
        {
            return "it is null; a change must name an entry.";
        }

        if (change.EntryId.Value.Length == 0)
        {
            return "the entry id is missing; allowed are 1 to 128 characters.";
        }

        if (string.IsNullOrWhiteSpace(change.ChangedBy))
        {
            return $"entry '{change.EntryId}': changedBy is empty; it must name who changes the entry.";
        }

        if (change.Entry is null)
        {
            return null;
        }

        if (change.Entry.Id != change.EntryId)
        {
            return $"it names entry '{change.EntryId}' but carries entry '{change.Entry.Id}'; both must be the same.";
        }

        return KnowledgeEntryValidator.FindProblem(change.Entry) is { } problem ? $"entry '{change.EntryId}': {problem}" : null;
    }
}
