using System.Text;
using Spectre.Console;

namespace SmartCS.Cli;

/// <summary>What a command reads from and writes to.</summary>
internal sealed class CommandConsole
{
    private const int WidthOfFiles = 160;

    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether a person is at the keyboard, and so is shown a prompt.</summary>
    public bool IsPrompting { get; init; }

    /// <summary>Whether standard output is a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether standard error is a terminal, and so may show a progress bar.</summary>
    public bool ShowsProgress { get; init; }

    public static CommandConsole OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = utf8;
        return new CommandConsole
        {
            In = Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), utf8) : Console.In,
            Out = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024) : Console.Out,
            Error = Console.Error,
            IsPrompting = !Console.IsInputRedirected && !Console.IsOutputRedirected,
            IsTerminal = !Console.IsOutputRedirected,
            ShowsProgress = !Console.IsErrorRedirected,
        };
    }

    /// <summary>Reads a line so that Ctrl+C ends the wait; null at the end of the input.</summary>
    public Task<string?> ReadLineAsync(CancellationToken cancellationToken) => Task.Run(In.ReadLine, cancellationToken).WaitAsync(cancellationToken);

    /// <summary>Says on one line of standard error what went wrong.</summary>
    public void WriteError(string message) => Error.WriteLine($"error: {Flatten(message)}");

    /// <summary>A text on one line, control characters made visible, so that data can neither break a line nor steer a terminal.</summary>
    public static string Flatten(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var flat = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            flat.Append(c is '\r' or '\n' or '\t' ? ' ' : char.IsControl(c) ? '\ufffd' : c);
        }

        return flat.ToString();
    }

    /// <summary>As <see cref="Flatten"/>, but line breaks stay.</summary>
    public static string Sanitise(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Flatten));

    /// <summary>Standard output for tables: coloured on a terminal, plain and wide in a file.</summary>
    public IAnsiConsole Tables() => Create(Out, IsTerminal);

    /// <summary>Standard error for a progress bar.</summary>
    public IAnsiConsole Progress() => Create(Error, ShowsProgress);

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }
}
