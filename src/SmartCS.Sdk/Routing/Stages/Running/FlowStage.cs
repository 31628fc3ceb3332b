using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Reads a message as what the running flow waits for: values of its slots, corrections, a yes or no, or giving up. What may as
/// well be another request is said with the reservation that the later stages may know better.
/// </summary>
internal sealed class FlowStage : IRoutingStage
{
    private const double Sure = 1;

    // A text of which nothing was recognised may be the answer to an open question, or anything else.
    private const double AnyText = 0.8;

    // How sure a flow must be that a message is the value that it waits for, and how sure to hear of nothing else.
    private const double LeastFit = 0.6;
    private const double SureFit = 0.9;

    private static readonly SlotType Text = new("text");

    public string Name => RouteStages.Flow;

    public ValueTask<StageVerdict?> JudgeAsync(StageRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Judge(request));

    /// <summary>Says what a request is to the running flow; null where none runs.</summary>
    public static StageVerdict? Judge(StageRequest request) => request.Context.Flow is { } flow ? Judge(request, flow) : null;

    private static StageVerdict Judge(StageRequest request, RunningFlow flow)
    {
        // What was offered may be called "I changed my mind"; whoever chooses it gives nothing up.
        if (flow.Fit >= Sure && TakesWhole(request, flow, new SlotFilling(flow, isCorrecting: false), isCorrecting: false) is { } chosen)
        {
            return chosen;
        }

        var titles = TitlesOf(flow, request.Message.Intents);
        if (!IsAnAnswer(request, flow) && GivesUp(request, titles))
        {
            return Verdict([new CancelFlowCommand()], Sure, yields: false, "given up");
        }

        if (FlowWords.AsksToRepeat(RuleText.Of(request.FoldedText)))
        {
            return Verdict([new RepeatCommand()], Sure, yields: false, "repeated");
        }

        if (FlowWords.StartsOver(RuleText.Of(request.FoldedText)))
        {
            return Verdict([new RestartFlowCommand()], Sure, yields: false, "started over");
        }

        var folded = request.Message.Folded.AsSpan(0, request.Range.Start + request.Range.Length);
        var isCorrecting = FlowWords.IsCorrecting(request.Folded);
        var filling = new SlotFilling(flow, isCorrecting);
        var values = request.Slots;
        Choose(request, filling);
        if (!filling.HasAwaited && TakesWhole(request, flow, filling, isCorrecting) is { } fit)
        {
            return fit;
        }

        var takesWords = TakesAnyText(filling.Awaited) && filling.Awaited!.Type is null && !IsPart(request) && request.Form != RequestForm.Question && !isCorrecting && !FlowWords.IsUnknowing(request.Folded);
        if (!takesWords || !IsOneValue(request))
        {
            filling.Take(values, folded, onlyOpen: takesWords);
        }

        if (!filling.HasCorrection && flow.Amended is { } amended && !IsPart(request))
        {
            // The flow has read another value of something that it knows: "actually, only the scarf".
            return Verdict([new CorrectSlotCommand { Slot = amended, Value = new SlotValue { Type = Text, Source = request.Range, Text = request.Text, Value = request.Text } }], Sure, yields: false, "amended");
        }

        Confirm(request, flow, filling, values, titles);
        if (takesWords && !filling.HasAwaited)
        {
            // A story has numbers in it, and they do not change what was said before.
            filling.Give(filling.Awaited!, WholeText(request, filling.Awaited!));
            return Verdict(filling.Commands, AnyText, yields: true, null);
        }

        if (filling.Commands.Count > 0)
        {
            // Nothing but what was asked for is no other request.
            var isPlain = (filling.HasAwaited || filling.HasCorrection) && (isCorrecting || request.Form == RequestForm.Statement || !Residue.Has(folded, request.Range, values, titles));
            return Verdict(filling.Commands, Sure, yields: !isPlain, filling.HasCorrection ? "corrected" : null);
        }

        if (isCorrecting && FlowWords.IsMistaken(request.Folded) && request.Form == RequestForm.Statement)
        {
            // What was wrong is not said; the flow asks again.
            return Verdict([new ClarifyCommand()], AnyText, yields: true, "mistaken");
        }

        return TakesAnyText(filling.Awaited) && request.Form != RequestForm.Question && !FlowWords.IsUnknowing(request.Folded)
            ? Verdict([new SetSlotCommand { Slot = filling.Awaited!.Name, Value = WholeText(request, filling.Awaited) }], AnyText, yields: true, null)
            : StageVerdict.None;
    }

    private static StageVerdict Verdict(IReadOnlyList<DialogueCommand> commands, double confidence, bool yields, string? detail) =>
        new() { Commands = commands, Confidence = confidence, YieldsToOthers = yields, Detail = detail };

    // Asked for the reason, "I changed my mind" is the reason; and what was offered is chosen by its words, whatever they are.
    private static bool IsAnAnswer(StageRequest request, RunningFlow flow)
    {
        if (flow.Fit is >= Sure)
        {
            return true;
        }

        for (var i = 0; i < flow.Slots.Count; i++)
        {
            if (flow.Slots[i].Name == flow.Awaiting && flow.Slots[i].Type == SlotType.Reason)
            {
                return HasSlot(request, SlotType.Reason);
            }
        }

        return false;
    }

    // A code or a tax number looks like the number of an order.
    private static bool IsOneValue(StageRequest request) => request.Slots.Count == 1 && request.Slots[0].Source.Length + 2 >= request.Range.Length;

    private static bool HasSlot(StageRequest request, SlotType type)
    {
        for (var i = 0; i < request.Slots.Count; i++)
        {
            if (request.Slots[i].Type == type)
            {
                return true;
            }
        }

        return false;
    }

    private static bool GivesUp(StageRequest request, List<string> titles)
    {
        var form = RuleText.Of(request.FoldedText);
        if (FlowWords.GivesUp(form))
        {
            return true;
        }

        // "Cancel" gives up the flow and "cancel the return" that of a return; "cancel my order" is another matter, and a flow that cancels means its own.
        var at = FlowWords.AfterCancel(form);
        if (at == 0 || IsAboutCancelling(titles))
        {
            return false;
        }

        var range = new TextRange(at, form.Length - at);
        return at == form.Length || (titles.Count > 0 && HasTitleWord(form.AsSpan(at), titles) && !Residue.Has(form, range, [], titles));
    }

    private static bool HasTitleWord(ReadOnlySpan<char> rest, List<string> titles)
    {
        for (var i = 0; i < rest.Length;)
        {
            var end = RoutedText.IsIdeograph(rest[i]) ? Math.Min(i + 2, rest.Length) : Math.Max(i + 1, RoutedText.EndOfWord(rest, i));
            if (end - i > 1 && !FlowWords.IsAnyOrder(rest[i..end]) && Any(titles, rest[i..end]))
            {
                return true;
            }

            i = RoutedText.IsIdeograph(rest[i]) ? i + 1 : end;
        }

        return false;
    }

    private static bool IsAboutCancelling(List<string> titles) => Any(titles, "取消") || Any(titles, "cancel");

    private static bool Any(List<string> titles, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < titles.Count; i++)
        {
            if (RuleText.Has(titles[i], word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes one of the values that were offered, by its words or its place.</summary>
    private static void Choose(StageRequest request, SlotFilling filling)
    {
        if (filling.Awaited is not { Choices: { Count: > 0 } choices } awaited)
        {
            return;
        }

        var options = new ChoiceOption[choices.Count];
        for (var i = 0; i < options.Length; i++)
        {
            options[i] = new ChoiceOption(i, choices[i]);
        }

        if (ChoiceReader.Find(request.FoldedText, options, options.Length) is { } place)
        {
            filling.Give(awaited, WholeText(request, awaited) with { Value = choices[place] });
        }
    }

    /// <summary>Takes a yes or no where one is awaited. A yes to a write counts only where the whole message is one: something is done for good on it.</summary>
    private static void Confirm(StageRequest request, RunningFlow flow, SlotFilling filling, IReadOnlyList<SlotValue> values, List<string> titles)
    {
        if (filling.Awaited is not { } awaited || awaited.Type != SlotType.Confirmation || filling.HasCorrection)
        {
            return;
        }

        SlotValue? said = null;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Type == SlotType.Confirmation)
            {
                // "Yes, no, wait" is no yes.
                said = said is null || said.Value == values[i].Value ? values[i] : said.Value == "no" ? said : values[i];
                if (said.Value != values[i].Value)
                {
                    return;
                }
            }
        }

        var message = request.Message.Folded;
        var whole = new TextRange(0, message.Length);
        if (said is null && flow.Amended is null && PendingWrite.IsSlot(awaited.Name) && request.Form != RequestForm.Question && FlowWords.Declines(RuleText.Of(request.FoldedText)))
        {
            filling.Give(awaited, WholeText(request, awaited) with { Type = SlotType.Confirmation, Value = "no" });
            return;
        }

        if (said is not null && (said.Value == "no" || !(FlowWords.IsHedging(message) || FlowWords.IsCorrecting(message)
            || (PendingWrite.IsSlot(awaited.Name) ? Residue.Has(message, whole, request.Message.Slots, titles) : request.Form == RequestForm.Question))))
        {
            filling.Give(awaited, said);
        }
    }

    // Reasons, addresses and products are recognised where they are known ones; people have others.
    private static bool TakesAnyText(FlowSlot? awaited) =>
        awaited is { IsFilled: false, Choices.Count: 0 } && (awaited.Type is not { } type || type == SlotType.Reason || type == SlotType.Address || type == SlotType.Product);

    // The flow has read the message itself and knows what it offered: the whole of it is the value.
    private static StageVerdict? TakesWhole(StageRequest request, RunningFlow flow, SlotFilling filling, bool isCorrecting)
    {
        if (flow.Fit is not (>= LeastFit and var fit) || filling.Awaited is not { IsFilled: false } awaited || awaited.Type == SlotType.Confirmation || IsPart(request))
        {
            return null;
        }

        // "No, the other order": what was said before is meant.
        return isCorrecting && fit < SureFit
            ? null
            : Verdict([new SetSlotCommand { Slot = awaited.Name, Value = WholeText(request, awaited) }], Math.Min(fit, Sure), yields: fit < SureFit, "fits");
    }

    private static bool IsPart(StageRequest request) => request.Text.Length < request.Message.Text.AsSpan().Trim().Length;

    private static SlotValue WholeText(StageRequest request, FlowSlot slot) =>
        new() { Type = slot.Type ?? Text, Source = request.Range, Text = request.Text, Value = request.Text };

    /// <summary>What the flow is called, in the form of <see cref="RuleText"/>.</summary>
    private static List<string> TitlesOf(RunningFlow flow, MerchantIntents intents)
    {
        var titles = new List<string> { RuleText.Of(flow.Flow.Replace('_', ' ')) };
        if (intents.TryGet(flow.Flow, out var intent))
        {
            foreach (var title in intent.Titles.Values)
            {
                titles.Add(RuleText.Of(title));
            }
        }

        return titles;
    }
}
