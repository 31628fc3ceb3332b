namespace SmartCS.Cli.Import;

/// <summary>What became of an import; the properties are those of <c>--json</c>.</summary>
internal sealed class ImportReport
{
    /// <summary>Lines, records or sections that were not blank.</summary>
    public int Read { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Failed { get; set; }

    public bool DryRun { get; init; }

    public List<ImportProblem> Problems { get; } = [];

    public int Good => Added + Changed + Unchanged;

    public int ExitCode => Good == 0 ? ExitCodes.Failed : Failed > 0 ? ExitCodes.PartlyDone : ExitCodes.Done;
}
