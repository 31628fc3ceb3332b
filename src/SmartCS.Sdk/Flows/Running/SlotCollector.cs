using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>Takes the steps that ask for a slot. Safe for concurrent use.</summary>
internal sealed class SlotCollector(FlowStack stack, ActionCaller actions, ILogger logger)
{
    /// <summary>The outcome of a reader that has read a piece of what it needs.</summary>
    private const string Incomplete = "incomplete";

    // What is longer is no piece of an answer.
    private const int MaxPiece = 200;

    /// <summary>Goes on where the slot is filled; otherwise asks for it, or brings in a person where that was of no use.</summary>
    public async ValueTask RunAsync(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledCollect step, CancellationToken cancellationToken)
    {
        var slot = step.Slot;
        await ReadAsync(run, frame, flow, step, cancellationToken).ConfigureAwait(false);
        var hasFailed = run.TakeFailed(slot.Name);
        if (!hasFailed && !frame.IsFilled(slot.Name))
        {
            await ReadOpeningAsync(run, frame, flow, step, cancellationToken).ConfigureAwait(false);
        }

        if (!frame.IsFilled(slot.Name) && slot.Definition.Type == SlotType.OrderId)
        {
            SlotFiller.FillFromPage(run, frame, flow);
        }

        if (frame.IsFilled(slot.Name))
        {
            frame.Piece = null;
            FlowMemory.Passed(frame, slot.Name, step.Id);
            stack.GoTo(run, frame, flow, step.Next);
            return;
        }

        var asked = frame.Asked?.GetValueOrDefault(slot.Name) ?? 0;
        if (hasFailed && asked >= flow.Definition.MaxAttempts)
        {
            FlowEngineLog.NotUnderstood(logger, run.Merchant, flow.Name, slot.Name, asked);
            await stack.HandOffAsync(run, null, cancellationToken).ConfigureAwait(false);
            return;
        }

        (frame.Asked ??= new(StringComparer.Ordinal))[slot.Name] = hasFailed || asked == 0 ? asked + 1 : asked;
        await OfferAsync(run, frame, flow, step, cancellationToken).ConfigureAwait(false);
        frame.Awaiting = slot.Name;
        var question = Question(run, frame, flow, step, isAgain: hasFailed);
        run.Ask(WithChoices(question, frame.Offered), ChoicesOf(run, frame, slot));
    }

    /// <summary>The question of a step, without what may be chosen.</summary>
    public static string Question(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledCollect step, bool isAgain) =>
        (isAgain && !step.AskAgain.IsEmpty ? step.AskAgain : step.Ask).Render(new FrameScope(run, frame, flow), run.Locale);

    /// <summary>What may be sent as the answer.</summary>
    public static IReadOnlyList<string> ChoicesOf(FlowRun run, FlowFrame frame, CompiledSlot slot)
    {
        if (frame.Offered is not { Count: > 0 } offered)
        {
            return slot.Definition.Type == SlotType.Confirmation ? run.Words.EitherAnswer : [];
        }

        var titles = new string[offered.Count];
        for (var i = 0; i < titles.Length; i++)
        {
            titles[i] = offered[i].Title;
        }

        return titles;
    }

    private async ValueTask ReadAsync(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledCollect step, CancellationToken cancellationToken)
    {
        var name = step.Slot.Name;
        if (frame.Slots is null || !frame.Slots.TryGetValue(name, out var unread) || !unread.IsUnread)
        {
            return;
        }

        frame.Slots.Remove(name);
        var words = unread.Text ?? string.Empty;
        if (step.Reader is null)
        {
            // A newer version of the flow has no reader here any more.
            SlotFiller.Fill(run, frame, flow, step.Slot, SlotFiller.WholeText(words));
            return;
        }

        var read = await ReadAsync(run, frame, flow, step, words, cancellationToken).ConfigureAwait(false);
        if (read is { Outcome: FlowActionResult.Ok })
        {
            SlotFiller.Accept(run, frame, flow, step.Slot, new FrameSlot { Value = read.Value, Text = words });
        }
        else if (frame.Offered is { } offered && OfferedChoices.Read(offered, words) is { } chosen)
        {
            SlotFiller.Accept(run, frame, flow, step.Slot, new FrameSlot { Value = chosen.Value, Text = words, Title = chosen.Title });
        }
        else if (read is { Outcome: Incomplete } && await ReadTogetherAsync(run, frame, flow, step, words, cancellationToken).ConfigureAwait(false) is { Outcome: FlowActionResult.Ok } together)
        {
            SlotFiller.Accept(run, frame, flow, step.Slot, new FrameSlot { Value = together.Value, Text = words });
        }
        else
        {
            frame.Piece = read is { Outcome: Incomplete } && words.Length <= MaxPiece ? words : null;
            run.Say(read is null || string.IsNullOrEmpty(read.Text) ? run.Words.NotUnderstood : read.Text);
            run.Fail(name);
        }
    }

    private ValueTask<FlowActionResult?> ReadAsync(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledCollect step, string words, CancellationToken cancellationToken)
    {
        var arguments = step.With.Evaluate(new FrameScope(run, frame, flow));
        arguments["text"] = words;
        return actions.RunAsync(run, flow.Name, step.Reader!, arguments, cancellationToken);
    }

    // An address comes in pieces: the street first, the city in the next message, or the other way about.
    private async ValueTask<FlowActionResult?> ReadTogetherAsync(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledCollect step, string words, CancellationToken cancellationToken)
    {
        if (frame.Piece is not { } piece || words.Length > MaxPiece)
        {
            return null;
        }

        var read = await ReadAsync(run, frame, flow, step, $"{piece}, {words}", cancellationToken).ConfigureAwait(false);
        return read is { Outcome: FlowActionResult.Ok } ? read : await ReadAsync(run, frame, flow, step, $"{words}, {piece}", cancellationToken).ConfigureAwait(false);
    }

    // "I want to return the mouse": nobody is asked what to return who has said it.
    private async ValueTask ReadOpeningAsync(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledCollect step, CancellationToken cancellationToken)
    {
        if (step.Reader is not null && frame.Opening is { } opening && await ReadAsync(run, frame, flow, step, opening, cancellationToken).ConfigureAwait(false) is { Outcome: FlowActionResult.Ok } read)
        {
            SlotFiller.Accept(run, frame, flow, step.Slot, new FrameSlot { Value = read.Value });
            run.TakeFailed(step.Slot.Name);
        }
    }

    private async ValueTask OfferAsync(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledCollect step, CancellationToken cancellationToken)
    {
        frame.Offered = null;
        if (step.Options is not null)
        {
            var found = await actions.RunAsync(run, flow.Name, step.Options, step.With.Evaluate(new FrameScope(run, frame, flow)), cancellationToken).ConfigureAwait(false);
            run.Say(found?.Text);
            frame.Offered = found is { Choices.Count: > 0 } ? OfferedChoices.Of(found.Choices, run.Locale) : null;
        }
        else if (step.Slot.Definition.Choices.Count > 0)
        {
            frame.Offered = OfferedChoices.Of(step.Slot.Definition.Choices, run.Locale);
        }
    }

    // They are numbered, so that the number is an answer where nothing can be pressed.
    private static string WithChoices(string question, List<OfferedChoice>? offered)
    {
        if (offered is not { Count: > 0 })
        {
            return question;
        }

        var text = new StringBuilder(question);
        for (var i = 0; i < offered.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{i + 1}. {offered[i].Title}");
        }

        return text.ToString();
    }
}
