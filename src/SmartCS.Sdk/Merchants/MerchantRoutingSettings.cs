using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Merchants;

/// <summary>Reads what a merchant's profile says about understanding messages.</summary>
internal static class MerchantRoutingSettings
{
    private const string Never = "never";

    private static readonly string[] RoutingKeys =
    [
        nameof(RoutingSettings.BuiltInIntents), nameof(RoutingSettings.DisabledIntents), nameof(RoutingSettings.Intents), nameof(RoutingSettings.OutOfScope),
        nameof(RoutingSettings.Rules), nameof(RoutingSettings.Classifier), nameof(RoutingSettings.Neighbours), nameof(RoutingSettings.Model),
        nameof(RoutingSettings.Languages), nameof(RoutingSettings.MaxRequests), nameof(RoutingSettings.Handoff), nameof(RoutingSettings.Slots),
    ];

    private static readonly string[] IntentKeys =
    [
        nameof(IntentDefinition.Id), nameof(IntentDefinition.Titles), nameof(IntentDefinition.Action), nameof(IntentDefinition.Flow),
        nameof(IntentDefinition.Examples), nameof(IntentDefinition.Replies),
    ];

    private static readonly string[] RuleKeys =
        [nameof(RoutingRule.Intent), nameof(RoutingRule.Phrases), nameof(RoutingRule.Keywords), nameof(RoutingRule.Pattern), nameof(RoutingRule.Except)];

    private static readonly string[] ThresholdKeys = [nameof(StageThresholds.Accept), nameof(StageThresholds.Reject), nameof(StageThresholds.Margin)];

    private static readonly string[] HandoffKeys =
        [nameof(HandoffSettings.SentimentBelow), nameof(HandoffSettings.UrgencyAbove), nameof(HandoffSettings.AfterUnanswered), nameof(HandoffSettings.OnAbuse)];

    private static readonly string[] SlotKeys =
        [nameof(SlotSettings.OrderIds), nameof(SlotSettings.Skus), nameof(SlotSettings.TimeZone), nameof(SlotSettings.Currency)];

    // Ten thousand merchants with the defaults share them.
    public static RoutingSettings Default { get; } = new();

    public static RoutingSettings Read(SettingScope profile)
    {
        var usual = Default;
        if (!profile.Has(nameof(MerchantProfile.Routing)))
        {
            return usual;
        }

        var scope = profile.Group(nameof(MerchantProfile.Routing), RoutingKeys);
        return new RoutingSettings
        {
            BuiltInIntents = scope.Switch(nameof(usual.BuiltInIntents), usual.BuiltInIntents),
            DisabledIntents = scope.List(nameof(usual.DisabledIntents), MerchantIntentRules.Id) ?? [],
            Intents = [.. scope.Groups(nameof(usual.Intents), IntentKeys).Select(ReadIntent)],
            OutOfScope = scope.List(nameof(usual.OutOfScope), MerchantIntentRules.Example) ?? [],
            Rules = [.. scope.Groups(nameof(usual.Rules), RuleKeys).Select(ReadRule)],
            Classifier = ReadThresholds(scope, nameof(usual.Classifier), usual.Classifier),
            Neighbours = ReadThresholds(scope, nameof(usual.Neighbours), usual.Neighbours),
            Model = ReadThresholds(scope, nameof(usual.Model), usual.Model),
            Languages = scope.Languages(nameof(usual.Languages)) ?? [],
            MaxRequests = scope.Whole(nameof(usual.MaxRequests), usual.MaxRequests, MerchantRoutingRules.Requests),
            Handoff = ReadHandoff(scope, usual.Handoff),
            Slots = ReadSlots(scope, usual.Slots),
        };
    }

    private static IntentDefinition ReadIntent(SettingScope scope)
    {
        var id = scope.Text(nameof(IntentDefinition.Id), MerchantIntentRules.Id) ?? string.Empty;

        // Whoever only adds examples to a built-in intent does not change what is done about it.
        var usual = BuiltInIntents.TryGet(id, out var builtIn) ? builtIn : null;
        return new IntentDefinition
        {
            Id = id,
            Titles = scope.Texts(nameof(IntentDefinition.Titles), MerchantIntentRules.Title) ?? new Dictionary<string, string>(),
            Action = scope.Choice(nameof(IntentDefinition.Action), usual?.Action ?? IntentAction.Answer),
            Flow = scope.Text(nameof(IntentDefinition.Flow), MerchantIntentRules.Id),
            Examples = scope.List(nameof(IntentDefinition.Examples), MerchantIntentRules.Example) ?? [],
            Replies = scope.Texts(nameof(IntentDefinition.Replies), MerchantRules.Phrase) ?? new Dictionary<string, string>(),
        };
    }

    private static RoutingRule ReadRule(SettingScope scope) => new()
    {
        Intent = scope.Text(nameof(RoutingRule.Intent), MerchantIntentRules.Id) ?? string.Empty,
        Phrases = scope.List(nameof(RoutingRule.Phrases), MerchantRoutingRules.Words) ?? [],
        Keywords = scope.List(nameof(RoutingRule.Keywords), MerchantRoutingRules.Words) ?? [],
        Pattern = scope.Text(nameof(RoutingRule.Pattern), MerchantRoutingRules.Pattern),
        Except = scope.List(nameof(RoutingRule.Except), MerchantRoutingRules.Words) ?? [],
    };

    private static StageThresholds ReadThresholds(SettingScope routing, string key, StageThresholds usual)
    {
        if (!routing.Has(key))
        {
            return usual;
        }

        var scope = routing.Group(key, ThresholdKeys);
        return new StageThresholds
        {
            Accept = scope.Number(nameof(usual.Accept), usual.Accept, MerchantRules.Ratio),
            Reject = scope.Number(nameof(usual.Reject), usual.Reject, MerchantRules.Ratio),
            Margin = scope.Number(nameof(usual.Margin), usual.Margin, MerchantRules.Ratio),
        };
    }

    // An explicit null is as good as no setting, so "never" is a word.
    private static HandoffSettings ReadHandoff(SettingScope routing, HandoffSettings usual)
    {
        if (!routing.Has(nameof(RoutingSettings.Handoff)))
        {
            return usual;
        }

        var scope = routing.Group(nameof(RoutingSettings.Handoff), HandoffKeys);
        return new HandoffSettings
        {
            SentimentBelow = IsNever(scope, nameof(usual.SentimentBelow)) ? null : scope.Number(nameof(usual.SentimentBelow), usual.SentimentBelow!.Value, MerchantRoutingRules.Sentiment),
            UrgencyAbove = IsNever(scope, nameof(usual.UrgencyAbove)) ? null : scope.Number(nameof(usual.UrgencyAbove), usual.UrgencyAbove!.Value, MerchantRoutingRules.Urgency),
            AfterUnanswered = IsNever(scope, nameof(usual.AfterUnanswered)) ? null : scope.Whole(nameof(usual.AfterUnanswered), usual.AfterUnanswered!.Value, MerchantRoutingRules.Unanswered),
            OnAbuse = scope.Switch(nameof(usual.OnAbuse), usual.OnAbuse),
        };
    }

    private static bool IsNever(SettingScope scope, string key) => string.Equals(scope.Text(key), Never, StringComparison.OrdinalIgnoreCase);

    private static SlotSettings ReadSlots(SettingScope routing, SlotSettings usual)
    {
        if (!routing.Has(nameof(RoutingSettings.Slots)))
        {
            return usual;
        }

        var scope = routing.Group(nameof(RoutingSettings.Slots), SlotKeys);
        return new SlotSettings
        {
            OrderIds = scope.List(nameof(usual.OrderIds), MerchantRoutingRules.SlotPattern) ?? [],
            Skus = scope.List(nameof(usual.Skus), MerchantRoutingRules.SlotPattern) ?? [],
            TimeZone = scope.Text(nameof(usual.TimeZone), MerchantRoutingRules.TimeZone) ?? usual.TimeZone,
            Currency = scope.Text(nameof(usual.Currency), MerchantRoutingRules.Currency) ?? usual.Currency,
        };
    }
}
