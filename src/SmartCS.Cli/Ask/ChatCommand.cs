using System.CommandLine;

namespace SmartCS.Cli.Ask;

/// <summary><c>smartcs chat</c>: a conversation, line by line, until the input ends.</summary>
internal static class ChatCommand
{
    public static Command Create(CommandConsole console)
    {
        var (record, merchant, settings, models, json) = (SharedOptions.Record(), SharedOptions.Merchant(), AskOptions.Settings(), AskOptions.Models(), SharedOptions.Json());
        var command = new Command("chat", "Talk line by line; the end of the input, or at the prompt an empty line, ends it.") { record, merchant, settings, models, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = await AssistantHost.StartAsync(parsed.GetRequiredValue(record), parsed.GetRequiredValue(merchant), parsed.GetValue(settings), parsed.GetValue(models), cancellationToken).ConfigureAwait(false);
            await using (host.ConfigureAwait(false))
            {
                await TalkAsync(console, host, parsed.GetValue(json), cancellationToken).ConfigureAwait(false);
                return ExitCodes.Done;
            }
        });
        return command;
    }

    private static async Task TalkAsync(CommandConsole console, AssistantHost host, bool json, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (console.IsPrompting && !json)
            {
                await console.Out.WriteAsync("> ".AsMemory(), cancellationToken).ConfigureAwait(false);
            }

            await console.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
            var text = await console.ReadLineAsync(cancellationToken).ConfigureAwait(false);
            if (text is null || (console.IsPrompting && text.Length == 0))
            {
                return;
            }

            await ReplyPrinter.PrintAsync(console, text, host.AskAsync(text, cancellationToken), json).ConfigureAwait(false);
        }
    }
}
