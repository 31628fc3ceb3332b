using System.Text;

namespace Quickstart;

/// <summary>What the quickstart was asked to do.</summary>
/// <param name="RecordPath">The SQLite file.</param>
/// <param name="IsChat">Whether to prompt for messages instead of playing the script.</param>
internal sealed record CommandLine(string RecordPath, bool IsChat)
{
    public const int UsageError = 2;

    private const string Usage = """
        Usage: dotnet run --project samples/Quickstart [-- [--chat] [--record PATH]]

          --chat         ask the shop yourself, in English or Chinese; an empty line ends it
          --record PATH  keep knowledge and conversations in this SQLite file
                         (default: a fresh file in the system's folder for temporary files)
        """;

    /// <summary>Reads the arguments; null, after saying why, where they cannot be used.</summary>
    public static CommandLine? Parse(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.InputEncoding = Console.OutputEncoding;
        string? record = null;
        var isChat = false;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--chat":
                    isChat = true;
                    break;
                case "--record" when i + 1 < args.Length && args[i + 1].Length > 0 && !args[i + 1].StartsWith("--", StringComparison.Ordinal):
                    record = args[++i];
                    break;
                case "--record":
                    return Refuse("--record needs the path of a file.");
                default:
                    return Refuse(args[i] is "--help" or "-h" ? null : $"'{args[i]}' is not an option.");
            }
        }

        record ??= Path.Combine(Directory.CreateTempSubdirectory("smartcs-quickstart-").FullName, "fernweg.db");
        return new CommandLine(record, isChat);
    }

    private static CommandLine? Refuse(string? problem)
    {
        if (problem is not null)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Error.WriteLine(Usage);
        return null;
    }
}
