namespace SmartCS.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Some of the input was bad; the rest is done.</summary>
    public const int PartlyDone = 1;

    /// <summary>Nothing is done: wrong usage, bad input, or a store that failed.</summary>
    public const int Failed = 2;

    /// <summary>Ended by Ctrl+C, as shells report it.</summary>
    public const int Interrupted = 130;
}
