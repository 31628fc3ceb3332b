using System.CommandLine;
using System.CommandLine.Parsing;
using SmartCS.Cli.Ask;
using SmartCS.Cli.Eval;
using SmartCS.Cli.Flows;
using SmartCS.Cli.Import;
using SmartCS.Cli.Knowledge;
using SmartCS.Cli.Routing;
using SmartCS.Cli.Usage;
using SmartCS.Sdk.Stores.Sqlite;

namespace SmartCS.Cli;

/// <summary>The <c>smartcs</c> command: its subcommands, and the one way in which all of them fail.</summary>
internal static class SmartCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandConsole console, CancellationToken cancellationToken)
    {
        var parsed = Create(console).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            var message = parsed.UnmatchedTokens.Count > 0 ? $"'{parsed.UnmatchedTokens[0]}' is not understood here." : parsed.Errors[0].Message;
            console.WriteError($"{message} See '{CommandPath(parsed)} --help'.");
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
        UsageCommand.Create(console),
        RoutingCommands.Create(console),
        FlowCommands.Create(console),
        EvalCommands.Create(console),
    };

    private static string CommandPath(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: var command }; result = result.Parent)
        {
            names.Insert(0, command is RootCommand ? "smartcs" : command.Name);
        }

        return string.Join(' ', names);
    }

    private static string Describe(Exception exception)
    {
        var message = exception is ArgumentException { ParamName: { } parameter }
            ? exception.Message.Replace($" (Parameter '{parameter}')", string.Empty, StringComparison.Ordinal)
            : exception.Message;

        // What a host calls by the name of its setting, the user of the command knows by that of the option.
        return message.Replace($"{nameof(SqliteStoreOptions)}.{nameof(SqliteStoreOptions.Path)}", "--record", StringComparison.Ordinal);
    }
}
