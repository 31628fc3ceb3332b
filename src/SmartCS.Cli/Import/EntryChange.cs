namespace SmartCS.Cli.Import;

/// <summary>What an import does to an entry.</summary>
internal enum EntryChange
{
    Unchanged,
    Added,
    Changed,
}
