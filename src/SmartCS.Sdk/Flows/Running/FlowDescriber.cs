using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Flows;

/// <summary>Says what a conversation's flow waits for, as far as understanding the next message needs it. Safe for concurrent use.</summary>
internal sealed class FlowDescriber(FlowLibrary library, ActionCaller actions)
{
    /// <summary>What a write that lies outside of any flow is called where a flow has a name.</summary>
    private const string Write = "confirmation";

    // A choice in its very words is that choice, whatever else they may mean; what a reader makes sense of may still be meant otherwise.
    private const double IsExactly = 1;
    private const double IsChoice = 0.95;
    private const double IsRead = 0.85;

    /// <summary>Describes the flow on top.</summary>
    /// <param name="profile">The merchant.</param>
    /// <param name="request">The message that came.</param>
    /// <param name="state">Where the conversation stands.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The flow; null where none runs.</returns>
    public async ValueTask<RunningFlow?> DescribeAsync(MerchantProfile profile, TurnRequest request, FlowState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (state.Top is not { } top)
        {
            return null;
        }

        if (top.IsCustom && top.Write is null)
        {
            return library.FindCustom(profile, top.Flow) is { } custom && top.Kept is not null
                ? await custom.DescribeAsync(profile, request, top.Kept, cancellationToken).ConfigureAwait(false)
                : new RunningFlow { Flow = top.Flow };
        }

        var first = state.Frames[state.BaseOf(state.Frames.Count - 1)];
        var running = new RunningFlow { Flow = first.Flow.Length > 0 ? first.Flow : Write, Slots = SlotsOf(profile, state), Awaiting = AwaitedBy(top) };
        if (top.Write is { IsSaid: true } && FlowWords.IsAmending(RoutedText.Fold(RoutedText.Bound(request.Text))))
        {
            return running with { Amended = await AmendedAsync(profile, request, state, now, cancellationToken).ConfigureAwait(false) };
        }

        return top.Write is null && top.Awaiting is not null && library.Find(profile, top.Flow) is { } flow
            ? running with { Fit = await FitAsync(profile, request, state, top, flow, now, cancellationToken).ConfigureAwait(false) }
            : running;
    }

    /// <summary>
    /// Describes a flow that has been given up because the shopper was silent too long, so that a message that is plainly meant for it can be told so;
    /// null where any message might be.
    /// </summary>
    public RunningFlow? DescribeExpired(MerchantProfile profile, FlowState state)
    {
        if (state.Top is not { IsCustom: false } top)
        {
            return null;
        }

        var awaited = SlotsOf(profile, state).FirstOrDefault(slot => slot.Name == AwaitedBy(top));
        return awaited is null || (awaited.Type is null && awaited.Choices.Count == 0) || awaited.Type == SlotType.Reason || awaited.Type == SlotType.Address || awaited.Type == SlotType.Product
            ? null
            : new RunningFlow { Flow = top.Flow.Length > 0 ? top.Flow : Write, Slots = [awaited], Awaiting = awaited.Name };
    }

    private static string? AwaitedBy(FlowFrame frame) => frame.Write is { Digest: not null, IsSaid: true } write ? write.Slot : frame.Awaiting;

    private List<FlowSlot> SlotsOf(MerchantProfile profile, FlowState state)
    {
        var slots = new List<FlowSlot>();
        var frames = state.Frames;
        if (frames[^1].Write is { Digest: not null, IsSaid: true } write)
        {
            slots.Add(new FlowSlot { Name = write.Slot, Type = SlotType.Confirmation });
        }

        // What a flow has called is asked first; what it was called by can still be put right.
        for (var place = frames.Count - 1; place >= state.BaseOf(frames.Count - 1); place--)
        {
            if (library.Find(profile, frames[place].Flow) is { } flow)
            {
                foreach (var slot in flow.Slots)
                {
                    if (place == frames.Count - 1 || !slots.Exists(known => known.Name == slot.Name))
                    {
                        slots.Add(Describe(frames[place], slot));
                    }
                }
            }
        }

        return slots;
    }

    private static FlowSlot Describe(FlowFrame frame, CompiledSlot slot) => new()
    {
        Name = slot.Name,
        Type = slot.Definition.Type,
        Choices = !OfferedChoices.IsClosed(frame, slot) ? []
            : slot.Definition.Choices.Count > 0 ? [.. slot.Definition.Choices.Select(static choice => choice.Value)]
            : [.. frame.Offered!.Select(static choice => choice.Value)],
        IsFilled = frame.IsFilled(slot.Name),
    };

    // What readers have read cannot be recognised by its type; whoever corrects it while a write is put to him is heard all the same.
    private async ValueTask<string?> AmendedAsync(MerchantProfile profile, TurnRequest request, FlowState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var place = state.Frames.Count - 1; place >= state.BaseOf(state.Frames.Count - 1); place--)
        {
            var frame = state.Frames[place];
            if (frame.IsCustom || library.Find(profile, frame.Flow) is not { } flow)
            {
                continue;
            }

            foreach (var slot in flow.Slots)
            {
                if (slot.Collect >= 0 && frame.IsFilled(slot.Name) && flow.Steps[slot.Collect] is CompiledCollect { Reader: { } reader } step && !IsEmptiedBySet(flow, slot.Name))
                {
                    var run = new FlowRun { Profile = profile, Request = request, Locale = request.Locale ?? profile.DefaultLocale, Text = request.Text, Now = now, State = state };
                    var arguments = step.With.Evaluate(new FrameScope(run, frame, flow));
                    arguments["text"] = SlotFiller.Bound(request.Text);
                    if (await actions.RunAsync(run, flow.Name, reader, arguments, cancellationToken).ConfigureAwait(false) is { Outcome: FlowActionResult.Ok } read && read.Value != frame.Slots![slot.Name].Value)
                    {
                        return slot.Name;
                    }
                }
            }
        }

        return null;
    }

    // A slot that is filled for one item of a list after the other is no longer the one that was asked for.
    private static bool IsEmptiedBySet(CompiledFlow flow, string slot) =>
        flow.Steps.Any(step => step is CompiledSet set && set.Values.Templates.Any(value => value.Key == slot && value.Value.IsEmpty));

    private async ValueTask<double?> FitAsync(MerchantProfile profile, TurnRequest request, FlowState state, FlowFrame frame, CompiledFlow flow, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (frame.Offered is { } offered && OfferedChoices.Read(offered, request.Text) is { } chosen)
        {
            return OfferedChoices.IsSaid(chosen, request.Text) ? IsExactly : IsChoice;
        }

        if (frame.Step is null || flow.IndexOf(frame.Step) is not (>= 0 and var index) || flow.Steps[index] is not CompiledCollect { Reader: { } reader } step)
        {
            return null;
        }

        var run = new FlowRun { Profile = profile, Request = request, Locale = request.Locale ?? profile.DefaultLocale, Text = request.Text, Now = now, State = state };
        var arguments = step.With.Evaluate(new FrameScope(run, frame, flow));
        arguments["text"] = SlotFiller.Bound(request.Text);
        var read = await actions.RunAsync(run, flow.Name, reader, arguments, cancellationToken).ConfigureAwait(false);
        return read is { Outcome: FlowActionResult.Ok } ? IsRead : null;
    }
}
