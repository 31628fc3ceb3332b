using System.CommandLine;

namespace SmartCS.Cli.Ask;

/// <summary><c>smartcs ask</c>: one question, one reply and why.</summary>
internal static class AskCommand
{
    public static Command Create(CommandConsole console)
    {
        var question = new Argument<string>("question") { Description = "What the shopper writes." };
        var (record, merchant, settings, models, json) = (SharedOptions.Record(), SharedOptions.Merchant(), AskOptions.Settings(), AskOptions.Models(), SharedOptions.Json());
        var command = new Command("ask", "Ask one question and see the reply, what supports it and how it was found.") { question, record, merchant, settings, models, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var host = await AssistantHost.StartAsync(parsed.GetRequiredValue(record), parsed.GetRequiredValue(merchant), parsed.GetValue(settings), parsed.GetValue(models), cancellationToken).ConfigureAwait(false);
            await using (host.ConfigureAwait(false))
            {
                var text = parsed.GetRequiredValue(question);
                await ReplyPrinter.PrintAsync(console, text, host.AskAsync(text, cancellationToken), parsed.GetValue(json)).ConfigureAwait(false);
                return ExitCodes.Done;
            }
        });
        return command;
    }
}
