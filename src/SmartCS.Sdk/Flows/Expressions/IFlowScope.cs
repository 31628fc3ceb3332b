namespace SmartCS.Sdk.Flows;

/// <summary>What expressions of a flow can see while they are evaluated.</summary>
internal interface IFlowScope
{
    /// <summary>The time of the message.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The merchant's time zone, in which days begin.</summary>
    TimeZoneInfo TimeZone { get; }

    /// <summary>The language in which values are worded where nothing else is said.</summary>
    Locale Locale { get; }

    /// <summary>The value of a slot or variable; nothing for a name that has none.</summary>
    DataValue Get(string name);

    /// <summary>What a slot's value is called to shoppers, from its choices; null where it has no such choice.</summary>
    string? TitleOf(string slot, string value, Locale locale) => null;
}
