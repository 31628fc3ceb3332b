namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>An entry as the index holds it. Immutable.</summary>
/// <param name="Revision">The entry in its revision.</param>
/// <param name="Number">The entry's number among the merchant's vectors; a new revision gets a new one.</param>
internal sealed record IndexedEntry(KnowledgeRevision Revision, int Number)
{
    public KnowledgeEntry Entry => Revision.Entry!;
}
