using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Models;

/// <summary>How long a budget lasts before it begins anew.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BudgetPeriod>))]
public enum BudgetPeriod
{
    /// <summary>From midnight to midnight UTC.</summary>
    Day,

    /// <summary>From Monday, midnight UTC.</summary>
    Week,

    /// <summary>From the first of the month, midnight UTC.</summary>
    Month,
}
