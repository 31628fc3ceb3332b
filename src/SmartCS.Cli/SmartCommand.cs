using System.CommandLine;
using SmartCS.Cli.Ask;
using SmartCS.Cli.Eval;
using SmartCS.Cli.Import;
using SmartCS.Cli.Knowledge;

namespace SmartCS.Cli;

/// <summary>The <c>smartcs</c> command: its subcommands, and the one way in which all of them fail.</summary>
internal static class SmartCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandConsole console, CancellationToken cancellationToken)
    {
        var parsed = Create(console).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            console.WriteError(parsed.Errors[0].Message);
            return ExitCodes.Failed;
        }

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = console.Out,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            console.WriteError(Describe(exception));
            return ExitCodes.Failed;
        }
        finally
        {
            await console.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static RootCommand Create(CommandConsole console) => new("Customer service for online shops: import knowledge, ask, inspect, evaluate.")
    {
        ImportCommand.Create(console),
        AskCommand.Create(console),
        ChatCommand.Create(console),
        KnowledgeCommands.Create(console),
        EvalCommands.Create(console),
    };

    private static string Describe(Exception exception) => exception switch
    {
        ArgumentException { ParamName: { } parameter } => exception.Message.Replace($" (Parameter '{parameter}')", string.Empty, StringComparison.Ordinal),
        _ => exception.Message,
    };
}
