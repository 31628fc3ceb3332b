using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>Says shortly what a flow waits for, after something else was answered. Safe for concurrent use.</summary>
internal sealed class FlowReminder(FlowLibrary library, FlowStack stack)
{
    private const int MostWords = 160;

    /// <summary>Reminds of what the flow on top waits for.</summary>
    /// <returns>Whether that was said; where not, the flow has to walk on to say it.</returns>
    public bool Remind(FlowRun run)
    {
        var state = run.State;
        var top = state.Top!;
        if (top.Write is { } write)
        {
            if (!write.IsSaid)
            {
                return false;
            }

            run.Ask(run.Words.WriteReminder(Short(write.Summary)), run.Words.YesAndNo);
            return true;
        }

        if (top.IsCustom || top.Awaiting is null || top.Step is null || library.Find(run.Profile, top.Flow) is not { } flow
            || flow.IndexOf(top.Step) is not (>= 0 and var index) || flow.Steps[index] is not CompiledCollect step)
        {
            return false;
        }

        var title = stack.TitleOf(run, state.Frames[state.BaseOf(state.Frames.Count - 1)]);
        run.Ask(run.Words.Reminder(title, Short(SlotCollector.Question(run, top, flow, step, isAgain: false))), SlotCollector.ChoicesOf(run, top, step.Slot));
        return true;
    }

    // The last line is what is asked; what leads up to it was read already.
    private static string Short(string text)
    {
        if (text.Length <= MostWords)
        {
            return text;
        }

        var line = text.AsSpan().TrimEnd();
        line = line[(line.LastIndexOf('\n') + 1)..];
        if (line.Length <= MostWords)
        {
            return line.ToString();
        }

        var length = char.IsHighSurrogate(line[MostWords - 1]) ? MostWords - 1 : MostWords;
        return string.Concat(line[..length], "…");
    }
}
