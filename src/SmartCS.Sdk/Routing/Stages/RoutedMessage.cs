using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>One message on its way through the routing: what is read of it, and what is found out about it only where it is needed. Used by one turn.</summary>
internal sealed class RoutedMessage
{
    private readonly ICatalogueNames? _catalogue;
    private IReadOnlyList<SlotValue>? _slots;

    public RoutedMessage(RoutingContext context, ICatalogueNames? catalogue = null)
    {
        _catalogue = catalogue;
        Context = context;
        Settings = context.Profile.Routing;
        Text = RoutedText.Bound(context.Text);
        Folded = RoutedText.Fold(Text);
        Intents = MerchantIntents.For(Settings);
    }

    /// <summary>The message and what is known around it.</summary>
    public RoutingContext Context { get; }

    /// <summary>The merchant's settings.</summary>
    public RoutingSettings Settings { get; }

    /// <summary>The part of the message that is read.</summary>
    public string Text { get; }

    /// <summary>It, folded, each character where it stands.</summary>
    public string Folded { get; }

    /// <summary>The merchant's intents.</summary>
    public MerchantIntents Intents { get; }

    /// <summary>Everything in the message that a flow can use.</summary>
    public IReadOnlyList<SlotValue> Slots =>
        _slots ??= SlotExtractor.For(Settings.Slots).Extract(Text, new SlotContext(Context.Now, Context.Locale, _catalogue));

    /// <summary>What stands in a part of the message.</summary>
    public IReadOnlyList<SlotValue> SlotsIn(TextRange range)
    {
        var all = Slots;
        var count = 0;
        for (var i = 0; i < all.Count; i++)
        {
            count += IsIn(all[i], range) ? 1 : 0;
        }

        if (count == all.Count)
        {
            return all;
        }

        var found = new List<SlotValue>(count);
        for (var i = 0; i < all.Count; i++)
        {
            if (IsIn(all[i], range))
            {
                found.Add(all[i]);
            }
        }

        return found;
    }

    /// <summary>A part of it as stages see it.</summary>
    public StageRequest Part(TextRange range) => new() { Message = this, Range = range, Text = range.Length == Text.Length ? Text : Text.Substring(range.Start, range.Length) };

    private static bool IsIn(SlotValue slot, TextRange range) => slot.Source.Start >= range.Start && slot.Source.Start + slot.Source.Length <= range.Start + range.Length;
}
