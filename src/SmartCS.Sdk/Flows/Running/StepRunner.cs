using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Flows;

/// <summary>Walks the steps of the flow on top until it waits for the shopper or nothing is left to do. Safe for concurrent use.</summary>
internal sealed class StepRunner(FlowLibrary library, FlowStack stack, ActionCaller actions, SlotCollector collector, WriteRunner writes, CustomRunner customs, IdentityGate identity, ILogger logger)
{
    /// <summary>How many steps one message leads through at most; more is a flow that goes round in a circle.</summary>
    public const int MaxSteps = 200;

    /// <summary>Walks on.</summary>
    public async ValueTask RunAsync(FlowRun run, CancellationToken cancellationToken)
    {
        while (run.State.Top is { } frame && !run.IsWaiting && run.Handoff is null)
        {
            if (run.Seen is not [.., var last] || last != frame)
            {
                run.Seen.Add(frame);
            }

            if (++run.Steps > MaxSteps)
            {
                FlowEngineLog.TooManySteps(logger, run.Merchant, frame.Flow, MaxSteps, frame.Step);
                await stack.HandOffAsync(run, null, cancellationToken).ConfigureAwait(false);
            }
            else if (frame.Write is not null)
            {
                await writes.AskAsync(run, frame, cancellationToken).ConfigureAwait(false);
            }
            else if (frame.IsCustom)
            {
                await RunCustomAsync(run, frame, cancellationToken).ConfigureAwait(false);
            }
            else if (library.Find(run.Profile, frame.Flow) is { } flow)
            {
                await StepAsync(run, frame, flow, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await LoseAsync(run, frame, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask RunCustomAsync(FlowRun run, FlowFrame frame, CancellationToken cancellationToken)
    {
        if (library.FindCustom(run.Profile, frame.Flow) is { } custom)
        {
            await customs.RunAsync(run, frame, custom, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await LoseAsync(run, frame, cancellationToken).ConfigureAwait(false);
        }
    }

    // The merchant has taken the flow away while somebody was in it.
    private async ValueTask LoseAsync(FlowRun run, FlowFrame frame, CancellationToken cancellationToken)
    {
        FlowEngineLog.FlowGone(logger, run.Merchant, frame.Flow);
        run.Say(run.Words.Gone);
        await stack.DropTopAsync(run, cancellationToken).ConfigureAwait(false);
        stack.GoBack(run);
    }

    private async ValueTask StepAsync(FlowRun run, FlowFrame frame, CompiledFlow flow, CancellationToken cancellationToken)
    {
        if (frame.Step is null && flow.Definition.RequiresShopper && !await identity.OpenAsync(run, frame, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        switch (flow.Steps[Place(run, frame, flow)])
        {
            case CompiledCollect collect:
                await collector.RunAsync(run, frame, flow, collect, cancellationToken).ConfigureAwait(false);
                break;
            case CompiledValidate validate:
                Validate(run, frame, flow, validate);
                break;
            case CompiledBranch branch:
                stack.GoTo(run, frame, flow, Choose(branch, new FrameScope(run, frame, flow)));
                break;
            case CompiledCall call:
                await CallAsync(run, frame, flow, call, cancellationToken).ConfigureAwait(false);
                break;
            case CompiledConfirm confirm:
                frame.Write = new PendingWrite { Effect = confirm.Source.Effect, Arguments = ToMap(confirm.With.Evaluate(new FrameScope(run, frame, flow))) };
                break;
            case CompiledSay say:
                run.Say(say.Text.Render(new FrameScope(run, frame, flow), run.Locale));
                stack.GoTo(run, frame, flow, say.Next);
                break;
            case CompiledSet set:
                Set(run, frame, flow, set);
                break;
            case CompiledLink link:
                await LinkAsync(run, frame, flow, link, cancellationToken).ConfigureAwait(false);
                break;
            case CompiledHandoff handoff:
                await stack.HandOffAsync(run, handoff.Text.Render(new FrameScope(run, frame, flow), run.Locale), cancellationToken).ConfigureAwait(false);
                break;
            default:
                throw new InvalidOperationException($"A step of flow '{flow.Name}' is of no known kind.");
        }
    }

    // Where a newer version of the flow does not have the step: where its slot is asked for, or the beginning, with what is known.
    private int Place(FlowRun run, FlowFrame frame, CompiledFlow flow)
    {
        if (frame.Step is null)
        {
            frame.Step = flow.Steps[0].Id;
            return 0;
        }

        if (flow.IndexOf(frame.Step) is >= 0 and var known)
        {
            return known;
        }

        var place = frame.Awaiting is { } slot && flow.FindSlot(slot) is { Collect: >= 0 and var collect } ? collect : 0;
        FlowEngineLog.StepGone(logger, run.Merchant, flow.Name, frame.Step, flow.Steps[place].Id);
        frame.Step = flow.Steps[place].Id;
        return place;
    }

    private void Validate(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledValidate step)
    {
        if (step.Condition.Holds(new FrameScope(run, frame, flow)))
        {
            stack.GoTo(run, frame, flow, step.Next);
            return;
        }

        run.Say(step.Otherwise.Render(new FrameScope(run, frame, flow), run.Locale));
        FlowMemory.ForgetAfter(frame, flow, step.Source.Slot);
        frame.Slots?.Remove(step.Source.Slot);
        run.Fail(step.Source.Slot);
        stack.GoTo(run, frame, flow, step.Again);
    }

    private static int Choose(CompiledBranch step, FrameScope scope)
    {
        foreach (var way in step.Cases)
        {
            if (way.When.Holds(scope))
            {
                return way.Next;
            }
        }

        return step.Next;
    }

    private async ValueTask CallAsync(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledCall step, CancellationToken cancellationToken)
    {
        var found = await actions.RunAsync(run, flow.Name, step.Action, step.With.Evaluate(new FrameScope(run, frame, flow)), cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            if (step.On.TryGetValue("failed", out var failed))
            {
                stack.GoTo(run, frame, flow, failed);
            }
            else
            {
                await stack.HandOffAsync(run, run.Words.NotReachable, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        run.Say(found.Text);
        if (step.Source.Save is { } save)
        {
            FlowMemory.Keep(frame, save, found.Value);
        }

        stack.GoTo(run, frame, flow, step.On.TryGetValue(found.Outcome, out var target) ? target : step.Next);
    }

    private void Set(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledSet step)
    {
        foreach (var (name, template) in step.Values.Templates)
        {
            var value = template.IsEmpty ? DataValue.None : template.Evaluate(new FrameScope(run, frame, flow));
            if (value.IsNone)
            {
                FlowMemory.Empty(frame, name);
            }
            else if (flow.FindSlot(name) is not null)
            {
                FlowMemory.Fill(frame, name, new FrameSlot { Value = value });
                FlowMemory.Passed(frame, name, step.Id);
            }
            else
            {
                FlowMemory.Keep(frame, name, value);
            }
        }

        stack.GoTo(run, frame, flow, step.Next);
    }

    private async ValueTask LinkAsync(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledLink step, CancellationToken cancellationToken)
    {
        var values = step.With.Evaluate(new FrameScope(run, frame, flow));
        if (library.Find(run.Profile, step.Source.Flow) is null && library.FindCustom(run.Profile, step.Source.Flow) is null)
        {
            await LoseAsync(run, frame, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (await stack.PushAsync(run, step.Source.Flow, isLinked: true, cancellationToken).ConfigureAwait(false) is { } linked)
        {
            linked.Opening = frame.Opening;
            foreach (var (slot, value) in values)
            {
                FlowMemory.Fill(linked, slot, new FrameSlot { Value = value });
            }

            linked.Tried = frame.Tried & FrameTries.Focus;
            if (frame.Heard is { } heard && library.Find(run.Profile, linked.Flow) is { } called)
            {
                linked.Heard = SlotFiller.FillByType(run, linked, called, heard);
                frame.Heard = null;
            }
        }
    }

    private static DataValue ToMap(Dictionary<string, DataValue> values) => DataValue.MapOf(values.Select(static pair => (pair.Key, pair.Value)));
}
