using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>Does what the commands of a message ask of the flows that are under way; walking on comes after. Safe for concurrent use.</summary>
internal sealed class CommandTaker(FlowLibrary library, FlowStack stack, WriteRunner writes, SlotCorrector corrector)
{
    // Whoever writes more tells a story, in which a reader would find what is not meant.
    private const int MaxOpening = 300;

    /// <summary>Takes one command.</summary>
    public async ValueTask TakeAsync(FlowRun run, DialogueCommand command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case StartFlowCommand start:
                await StartAsync(run, start, cancellationToken).ConfigureAwait(false);
                break;
            case CancelFlowCommand when run.State.Top is not null:
                await CancelAsync(run, cancellationToken).ConfigureAwait(false);
                break;
            case RestartFlowCommand when run.State.Top is not null:
                await RestartAsync(run, cancellationToken).ConfigureAwait(false);
                break;
            case SetSlotCommand set:
                await FillAsync(run, set, set.Slot, set.Value, isCorrection: false, cancellationToken).ConfigureAwait(false);
                break;
            case CorrectSlotCommand correct:
                await FillAsync(run, correct, correct.Slot, correct.Value, isCorrection: true, cancellationToken).ConfigureAwait(false);
                break;
            default:
                break;
        }
    }

    private async ValueTask StartAsync(FlowRun run, StartFlowCommand start, CancellationToken cancellationToken)
    {
        var flow = library.Find(run.Profile, start.Flow);
        if (flow is null && library.FindCustom(run.Profile, start.Flow) is null)
        {
            return;
        }

        var frames = run.State.Frames;
        var place = frames.FindLastIndex(frame => frame.Flow == start.Flow);
        var isOnTop = place >= 0 && place >= run.State.BaseOf(frames.Count - 1);
        if (place >= 0 && !isOnTop)
        {
            FlowStack.Raise(run.State, place);
            stack.GoBack(run);
            place = frames.FindLastIndex(frame => frame.Flow == start.Flow);
        }

        var frame = place >= 0 ? frames[place] : await stack.PushAsync(run, start.Flow, isLinked: false, cancellationToken).ConfigureAwait(false);
        if (frame is null)
        {
            return;
        }

        if (place < 0 && run.Request.Text.Length <= MaxOpening)
        {
            frame.Opening = run.Request.Text;
        }

        if (frame.IsCustom)
        {
            run.CustomCommands.Add(start);
        }
        else if (flow is not null)
        {
            await TellAsync(run, frame, flow, start.Slots, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Notes a flow that is to begin when the one on top has ended.</summary>
    public async ValueTask QueueAsync(FlowRun run, StartFlowCommand start, CancellationToken cancellationToken)
    {
        var frames = run.State.Frames;
        await StartAsync(run, start, cancellationToken).ConfigureAwait(false);
        var queued = frames[^1];
        queued.IsQueued = true;
        queued.Heard = queued.IsCustom ? [.. start.Slots] : queued.Heard;
        run.CustomCommands.Clear();
        frames.RemoveAt(frames.Count - 1);
        frames.Insert(run.State.BaseOf(frames.Count - 1), queued);
        run.Say(run.Words.Queued(stack.TitleOf(run, queued)));
    }

    // What is said of a flow that runs already fills what is open, and changes what was said before.
    private async ValueTask TellAsync(FlowRun run, FlowFrame frame, CompiledFlow flow, IReadOnlyList<SlotValue> values, CancellationToken cancellationToken)
    {
        var before = frame.Slots?.Count ?? 0;
        var left = SlotFiller.FillByType(run, frame, flow, [.. values.Where(said => !IsKnown(frame, flow, said))]);
        if ((frame.Slots?.Count ?? 0) > before)
        {
            await stack.VoidAsync(run, frame, cancellationToken).ConfigureAwait(false);
        }

        foreach (var said in left)
        {
            if (flow.Slots.FirstOrDefault(slot => slot.Definition.Type == said.Type) is { } filled && before > 0)
            {
                await corrector.CorrectAsync(run, run.State.Frames.IndexOf(frame), flow, filled, said, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                (frame.Heard ??= []).Add(said);
            }
        }

        SlotFiller.FillFromPage(run, frame, flow);
    }

    private static bool IsKnown(FlowFrame frame, CompiledFlow flow, SlotValue said) =>
        flow.Slots.Any(slot => slot.Definition.Type == said.Type && frame.Slots?.GetValueOrDefault(slot.Name) is { } known && Same(known, said));

    private static bool Same(FrameSlot known, SlotValue said) =>
        (known.Value.Text ?? known.Value.ToString()).Equals(said.Value, StringComparison.OrdinalIgnoreCase) || known.Text == said.Text;

    private async ValueTask CancelAsync(FlowRun run, CancellationToken cancellationToken)
    {
        var state = run.State;
        var from = state.BaseOf(state.Frames.Count - 1);
        var isUntouched = state.Frames.Skip(from).All(static frame => frame.Done == 0);
        var title = stack.TitleOf(run, state.Frames[from]);
        await stack.DropTopAsync(run, cancellationToken).ConfigureAwait(false);
        run.Say(run.Words.Cancelled(title, isUntouched));
        run.HasLeft = true;
    }

    private async ValueTask RestartAsync(FlowRun run, CancellationToken cancellationToken)
    {
        var state = run.State;
        var from = state.BaseOf(state.Frames.Count - 1);
        var first = state.Frames[from];
        await stack.DropTopAsync(run, cancellationToken).ConfigureAwait(false);

        // A write of its own, which a model or the host asked for, cannot be begun again.
        if (first.Flow.Length == 0)
        {
            run.Say(run.Words.Declined);
            run.HasLeft = true;
            return;
        }

        run.Say(run.Words.Restarted);
        state.Frames.Add(new FlowFrame { Flow = first.Flow, IsCustom = first.IsCustom });
        if (first.IsCustom)
        {
            run.CustomCommands.Add(new StartFlowCommand { Flow = first.Flow });
        }
    }

    private async ValueTask FillAsync(FlowRun run, DialogueCommand command, string name, SlotValue said, bool isCorrection, CancellationToken cancellationToken)
    {
        if (run.State.Top is not { } top)
        {
            return;
        }

        if (PendingWrite.IsSlot(name))
        {
            await AnswerAsync(run, top, name, said, cancellationToken).ConfigureAwait(false);
            return;
        }

        var frames = run.State.Frames;
        for (var place = frames.Count - 1; place >= run.State.BaseOf(frames.Count - 1); place--)
        {
            var frame = frames[place];
            if (frame.IsCustom)
            {
                if (place == frames.Count - 1 && frame.Write is null)
                {
                    run.CustomCommands.Add(command);
                    return;
                }
            }
            else if (library.Find(run.Profile, frame.Flow) is { } flow && flow.FindSlot(name) is { } slot)
            {
                await FillAsync(run, place, flow, slot, said, isCorrection, cancellationToken).ConfigureAwait(false);
                return;
            }
        }
    }

    private async ValueTask FillAsync(FlowRun run, int place, CompiledFlow flow, CompiledSlot slot, SlotValue said, bool isCorrection, CancellationToken cancellationToken)
    {
        var frame = run.State.Frames[place];
        if (frame.IsFilled(slot.Name))
        {
            if (await corrector.CorrectAsync(run, place, flow, slot, said, cancellationToken).ConfigureAwait(false) && isCorrection)
            {
                run.Say(run.Words.Corrected);
            }
        }
        else if (SlotFiller.Fill(run, frame, flow, slot, said))
        {
            await stack.VoidAsync(run, frame, cancellationToken).ConfigureAwait(false);
        }
    }

    // A yes counts for exactly what the shopper was asked: one to something before, or to nothing any more, does nothing.
    private async ValueTask AnswerAsync(FlowRun run, FlowFrame top, string name, SlotValue said, CancellationToken cancellationToken)
    {
        if (top.Write is not { Digest: not null, IsSaid: true } write || write.Slot != name)
        {
            run.Say(run.Words.AlreadySettled);
        }
        else if (write.SaidAt > run.ReceivedAt)
        {
            // Said twice, or on another device, before the shopper can have read this question: it was to the one before.
            await writes.AskAsync(run, top, cancellationToken).ConfigureAwait(false);
        }
        else if (said.Type == SlotType.Confirmation && said.Value is "yes" or "no")
        {
            await writes.AnswerAsync(run, top, said.Value == "yes", cancellationToken).ConfigureAwait(false);
        }
    }
}
