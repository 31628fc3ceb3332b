using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>Changes what a flow knows already: it goes back to where it came to know it. Safe for concurrent use.</summary>
internal sealed class SlotCorrector(FlowStack stack)
{
    /// <summary>Changes a slot of a flow that is under way, on top or under flows that it called.</summary>
    /// <returns>Whether it was changed; where not, the reason is said.</returns>
    public async ValueTask<bool> CorrectAsync(FlowRun run, int place, CompiledFlow flow, CompiledSlot slot, SlotValue said, CancellationToken cancellationToken)
    {
        var frame = run.State.Frames[place];
        var before = frame.Slots?.GetValueOrDefault(slot.Name);
        if (!SlotFiller.Fill(run, frame, flow, slot, said))
        {
            // What was right stays, and what was wrong is said.
            run.TakeFailed(slot.Name);
            return false;
        }

        if (before is { IsUnread: false } && frame.Slots!.GetValueOrDefault(slot.Name) is { IsUnread: false } now && now.Value == before.Value)
        {
            return false;
        }

        // Whoever changes something has not said yes to it.
        await stack.VoidAsync(run, frame, cancellationToken).ConfigureAwait(false);
        frame.Asked?.Remove(slot.Name);
        if (FlowMemory.ForgetAfter(frame, flow, slot.Name) is not { } step)
        {
            return true;
        }

        var above = place + 1;
        await stack.DropAsync(run, above, run.State.Frames.Count - above, cancellationToken).ConfigureAwait(false);
        frame.Awaiting = null;
        frame.Offered = null;
        frame.Step = flow.IndexOf(step) is >= 0 and var index && flow.Steps[index] is CompiledCollect ? step : slot.Collect >= 0 ? flow.Steps[slot.Collect].Id : null;
        return true;
    }
}
