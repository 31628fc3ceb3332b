using System.Text;

namespace Quickstart;

/// <summary>What the quickstart was asked to do.</summary>
/// <param name="RecordPath">The SQLite file.</param>
/// <param name="IsChat">Whether to prompt for messages instead of playing the script.</param>
internal sealed record CommandLine(string RecordPath, bool IsChat)
{
    private const int UsageError = 2;

    private const string Usage = """
        Usage: dotnet run --project samples/Quickstart [-- [--chat] [--record PATH]]

          --chat         ask the shop yourself, in English or Chinese; an empty line ends it
          --record PATH  keep knowledge and conversations in this SQLite file
                         (default: a fresh file in the system's folder for temporary files)
        """;

    /// <summary>Reads the arguments; null, after saying what there is to say, where the program should end with the exit code.</summary>
    public static CommandLine? Parse(string[] args, out int exitCode)
    {
        exitCode = 0;
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
                    exitCode = Refuse("--record needs the path of a file.");
                    return null;
                case "--help" or "-h":
                    Console.WriteLine(Usage);
                    return null;
                default:
                    exitCode = Refuse($"'{args[i]}' is not an option.");
                    return null;
            }
        }

        record ??= Path.Combine(Directory.CreateTempSubdirectory("smartcs-quickstart-").FullName, "fernweg.db");
        return new CommandLine(record, isChat);
    }

    private static int Refuse(string problem)
    {
        Console.Error.WriteLine(problem);
        Console.Error.WriteLine(Usage);
        return UsageError;
    }
}
