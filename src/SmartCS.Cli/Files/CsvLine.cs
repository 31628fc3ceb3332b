namespace SmartCS.Cli.Files;

/// <summary>A record of a CSV file: its values in the header's order, or what is wrong with it.</summary>
/// <param name="Number">The line on which the record starts, from 1.</param>
/// <param name="Values">The values; empty where there is a problem.</param>
/// <param name="Problem">What is wrong; null for a good record.</param>
internal readonly record struct CsvLine(int Number, IReadOnlyList<string> Values, string? Problem);
