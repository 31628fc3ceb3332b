namespace SmartCS.Cli.Import;

/// <summary>Reads entries from files of one format.</summary>
internal interface IImportSource
{
    /// <summary>How much has been read so far, 0 to 1.</summary>
    double Progress { get; }

    IAsyncEnumerable<ImportItem> ReadAsync(CancellationToken cancellationToken);
}
