using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Flows;

/// <summary>Puts flows on one another and takes them off. Safe for concurrent use.</summary>
internal sealed class FlowStack(FlowLibrary library, EffectRunner effects, ILogger logger)
{
    /// <summary>How many flows may lie on one another.</summary>
    public const int MaxDepth = 8;

    /// <summary>Begins a flow, over whatever runs.</summary>
    /// <returns>It; null where it lies too deep.</returns>
    public async ValueTask<FlowFrame?> PushAsync(FlowRun run, string flow, bool isLinked, CancellationToken cancellationToken)
    {
        var frames = run.State.Frames;
        if (frames.Count >= MaxDepth)
        {
            if (isLinked)
            {
                FlowEngineLog.TooDeep(logger, run.Merchant, flow, MaxDepth);
                await HandOffAsync(run, null, cancellationToken).ConfigureAwait(false);
                return null;
            }

            // Whoever goes from one thing to the next without an end has forgotten the first of them.
            await ForgetOldestAsync(run, cancellationToken).ConfigureAwait(false);
        }

        var frame = new FlowFrame { Flow = flow, IsLinked = isLinked, IsCustom = library.Find(run.Profile, flow) is null };
        frames.Add(frame);
        return frame;
    }

    /// <summary>Ends the flow on top; the one that called it, or the one under it, goes on.</summary>
    public void End(FlowRun run)
    {
        var frames = run.State.Frames;
        var ended = frames[^1];
        if (!run.HasSaid && !ended.IsLinked && run.Handoff is null && ended.Flow.Length > 0)
        {
            run.Say(run.Words.Ended(TitleOf(run, ended)));
        }

        frames.RemoveAt(frames.Count - 1);
        if (frames.Count == 0)
        {
            return;
        }

        if (ended.IsLinked)
        {
            Return(run, frames[^1], ended.Flow);
        }
        else
        {
            GoBack(run);
        }
    }

    /// <summary>Says what goes on, now that what lay on it is done.</summary>
    public void GoBack(FlowRun run)
    {
        if (run.State.Top is { } next)
        {
            var title = TitleOf(run, run.State.Frames[run.State.BaseOf(run.State.Frames.Count - 1)]);
            run.Say(next.IsQueued ? run.Words.Next(title) : run.Words.BackTo(title));
            next.IsQueued = false;
        }
    }

    /// <summary>Takes the flow on top off, with those that called it.</summary>
    public async ValueTask DropTopAsync(FlowRun run, CancellationToken cancellationToken)
    {
        var from = run.State.BaseOf(run.State.Frames.Count - 1);
        await DropAsync(run, from, run.State.Frames.Count - from, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends everything and brings in a person.</summary>
    public async ValueTask HandOffAsync(FlowRun run, string? text, CancellationToken cancellationToken)
    {
        run.Say(text);
        run.Say(new PhraseBook(run.Profile, run.Locale).HandingOff);
        run.Handoff = HandoffReason.Flow;
        await DropAsync(run, 0, run.State.Frames.Count, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a flow that waits further down, with those that it called, to the top.</summary>
    public static void Raise(FlowState state, int place)
    {
        var from = state.BaseOf(place);
        var count = 1;
        while (from + count < state.Frames.Count && state.Frames[from + count].IsLinked)
        {
            count++;
        }

        var group = state.Frames.GetRange(from, count);
        state.Frames.RemoveRange(from, count);
        state.Frames.AddRange(group);
        group[0].IsQueued = false;
    }

    /// <summary>What a flow that is under way is called to shoppers; empty where it has no name.</summary>
    public string TitleOf(FlowRun run, FlowFrame frame)
    {
        if (library.Find(run.Profile, frame.Flow) is { Definition.Title: { IsEmpty: false } title })
        {
            return title.For(run.Locale);
        }

        return frame.IsCustom ? Turns.IntentWords.Title(run.Profile, frame.Flow, run.Locale) : string.Empty;
    }

    /// <summary>Gives up what was put to the shopper and not answered.</summary>
    public async ValueTask VoidAsync(FlowRun run, FlowFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Write is { Key: { } key } && run.State.Owner is { } shopper)
        {
            await effects.DeclineAsync(run.EffectContextOf(shopper), key, cancellationToken).ConfigureAwait(false);
        }

        frame.Write = null;
    }

    /// <summary>Takes flows off.</summary>
    public async ValueTask DropAsync(FlowRun run, int from, int count, CancellationToken cancellationToken)
    {
        for (var i = from; i < from + count; i++)
        {
            await VoidAsync(run, run.State.Frames[i], cancellationToken).ConfigureAwait(false);
        }

        run.State.Frames.RemoveRange(from, count);
    }

    // A flow that called another goes on behind the call; one that wanted to know who the shopper is looks again.
    private void Return(FlowRun run, FlowFrame caller, string ended)
    {
        if (caller.Step is { } step && library.Find(run.Profile, caller.Flow) is { } flow && flow.IndexOf(step) is >= 0 and var index
            && flow.Steps[index] is CompiledLink link && link.Source.Flow == ended)
        {
            GoTo(run, caller, flow, link.Next);
        }
    }

    /// <summary>Goes to a step, or ends the flow; it must lie on top.</summary>
    public void GoTo(FlowRun run, FlowFrame frame, CompiledFlow flow, int index)
    {
        frame.Awaiting = null;
        frame.Offered = null;
        if (index == CompiledFlow.End)
        {
            End(run);
        }
        else
        {
            frame.Step = flow.Steps[index].Id;
        }
    }

    private async ValueTask ForgetOldestAsync(FlowRun run, CancellationToken cancellationToken)
    {
        var count = 1;
        while (count < run.State.Frames.Count && run.State.Frames[count].IsLinked)
        {
            count++;
        }

        await DropAsync(run, 0, count, cancellationToken).ConfigureAwait(false);
    }
}
