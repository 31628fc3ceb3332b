using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>Gives slots the values that shoppers say, where those are allowed.</summary>
internal static class SlotFiller
{
    /// <summary>The longest text that is kept of what a shopper says for a slot, in UTF-16 units.</summary>
    private const int MaxText = 4_000;

    /// <summary>Fills a slot with what was said, or says why that will not do.</summary>
    /// <returns>Whether it is filled, or its words are kept until the step that reads them.</returns>
    public static bool Fill(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledSlot slot, SlotValue said)
    {
        // The words are read by the step that asks for them, which takes them for one of what it offered where the reader makes nothing of them.
        if (slot.Collect >= 0 && flow.Steps[slot.Collect] is CompiledCollect { Reader: not null })
        {
            var words = frame.Awaiting == slot.Name ? run.Text : said.Text;
            FlowMemory.Fill(frame, slot.Name, new FrameSlot { Text = Bound(words), IsUnread = true });
            return true;
        }

        var isOffered = frame.Awaiting == slot.Name && frame.Offered is not null;
        var chosen = isOffered ? OfferedChoices.Find(frame.Offered!, said.Value, said.Text) : null;
        var value = said is { Number: { } number } && said.Type == SlotType.Quantity ? (DataValue)number : Bound(said.Value);
        var title = default(string);
        if (chosen is not null)
        {
            (value, title) = (chosen.Value, chosen.Title);
        }
        else if (OfferedChoices.IsClosed(frame, slot))
        {
            if (OfferedChoices.Find(OfferedChoices.Of(slot.Definition.Choices, run.Locale), said.Value, said.Text) is not { } defined)
            {
                Refuse(run, frame, flow, slot, run.Words.PickOne, value);
                return false;
            }

            value = defined.Value;
        }

        return Accept(run, frame, flow, slot, new FrameSlot { Value = value, Text = said.Text == said.Value ? null : Bound(said.Text), Title = title });
    }

    /// <summary>Fills a slot with a value that was read or chosen, where it meets the slot's condition.</summary>
    public static bool Accept(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledSlot slot, FrameSlot value)
    {
        if (value.Value.IsNone || (value.Value.Text is { } text && string.IsNullOrWhiteSpace(text)))
        {
            Refuse(run, frame, flow, slot, run.Words.NotUnderstood, value.Value);
            return false;
        }

        if (slot.Valid is { } valid && !valid.Holds(new FrameScope(run, frame, flow, "value", value.Value)))
        {
            Refuse(run, frame, flow, slot, run.Words.NotUnderstood, value.Value);
            return false;
        }

        FlowMemory.Fill(frame, slot.Name, value);
        return true;
    }

    /// <summary>Fills the open slots of a flow with what a message said besides, by type, each value once.</summary>
    /// <returns>What none of its slots takes.</returns>
    public static List<SlotValue> FillByType(FlowRun run, FlowFrame frame, CompiledFlow flow, IReadOnlyList<SlotValue> values)
    {
        var left = new List<SlotValue>();
        foreach (var said in values)
        {
            if (said.Type != SlotType.Confirmation)
            {
                if (flow.Slots.FirstOrDefault(slot => slot.Definition.Type == said.Type && frame.Slots?.ContainsKey(slot.Name) != true) is { } slot)
                {
                    Fill(run, frame, flow, slot, said);
                }
                else
                {
                    left.Add(said);
                }
            }
        }

        return left;
    }

    /// <summary>Fills an open slot for an order with the order on the page that the shopper looks at, once; the flow may find that it is another.</summary>
    public static void FillFromPage(FlowRun run, FlowFrame frame, CompiledFlow flow)
    {
        if ((frame.Tried & FrameTries.Focus) != 0 || run.Request.Focus?.OrderId is not { Length: > 0 and <= 128 } order
            || flow.Slots.FirstOrDefault(static slot => slot.Definition.Type == SlotType.OrderId) is not { } slot || frame.Slots?.ContainsKey(slot.Name) == true)
        {
            return;
        }

        frame.Tried |= FrameTries.Focus;
        if (slot.Valid is null || slot.Valid.Holds(new FrameScope(run, frame, flow, "value", order)))
        {
            FlowMemory.Fill(frame, slot.Name, new FrameSlot { Value = order });
        }
    }

    /// <summary>The whole of a text as the value of a slot of any text.</summary>
    public static SlotValue WholeText(string text) => new() { Type = new SlotType("text"), Source = new TextRange(0, text.Length), Text = text, Value = text };

    public static string Bound(string text)
    {
        if (text.Length <= MaxText)
        {
            return text;
        }

        return char.IsHighSurrogate(text[MaxText - 1]) ? text[..(MaxText - 1)] : text[..MaxText];
    }

    private static void Refuse(FlowRun run, FlowFrame frame, CompiledFlow flow, CompiledSlot slot, string otherwise, DataValue value)
    {
        run.Say(slot.Invalid.IsEmpty ? otherwise : slot.Invalid.Render(new FrameScope(run, frame, flow, "value", value), run.Locale));
        run.Fail(slot.Name);
    }
}
