using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>Runs flows that are written in code. Safe for concurrent use.</summary>
internal sealed class CustomRunner(FlowStack stack)
{
    /// <summary>How much a flow may have kept, in UTF-16 units.</summary>
    private const int MaxState = 16_384;

    /// <summary>How much of a message's steps a run counts for: flows in code do more at once.</summary>
    private const int Weight = 20;

    /// <summary>Runs the flow on top.</summary>
    /// <exception cref="InvalidOperationException">It wants more kept than there is room for.</exception>
    public async ValueTask RunAsync(FlowRun run, FlowFrame frame, ICustomFlow custom, CancellationToken cancellationToken)
    {
        run.Steps += Weight - 1;
        if (frame.Kept is null && run.CustomCommands.Count == 0 && run.Settled is null)
        {
            // Begun by another flow, or after it.
            run.CustomCommands.Add(new StartFlowCommand { Flow = frame.Flow, Slots = frame.Heard ?? [] });
        }

        var settled = run.Settled;
        run.Settled = null;
        var result = await custom.ExecuteAsync(
            new CustomFlowTurn
            {
                Turn = new FlowTurn { Request = run.Request, Profile = run.Profile, Locale = run.Locale, Text = run.Text, Part = run.Part, Commands = [.. run.CustomCommands] },
                Flow = frame.Flow,
                Shopper = run.Shopper,
                State = frame.Kept,
                Result = settled?.Result,
                Outcome = settled?.Outcome,
            },
            cancellationToken).ConfigureAwait(false);
        run.CustomCommands.Clear();
        if (result.State is { Length: > MaxState })
        {
            throw new InvalidOperationException($"Flow '{frame.Flow}' wants {result.State.Length} characters kept; at most {MaxState} are.");
        }

        Take(run, result.Reply);
        if (result.Reply?.Handoff is { } reason)
        {
            run.Handoff = reason;
            await stack.DropAsync(run, 0, run.State.Frames.Count, cancellationToken).ConfigureAwait(false);
            return;
        }

        frame.Kept = result.State;
        if (result.Propose is { } proposed)
        {
            // Nothing kept means that nothing is to run again: the write is then one of its own.
            frame.IsCustom = result.State is not null;
            frame.Flow = frame.IsCustom ? frame.Flow : string.Empty;
            frame.Write = new PendingWrite { Effect = proposed.Effect, Arguments = proposed.Arguments };
        }
        else if (result.State is null)
        {
            stack.End(run);
        }
        else
        {
            run.Wait();
        }
    }

    private static void Take(FlowRun run, FlowReply? reply)
    {
        if (reply is not null)
        {
            run.Say(reply.Text);
            run.Cards.AddRange(reply.Cards);
            run.Offer(reply.Choices);
        }
    }
}
