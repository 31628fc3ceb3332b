using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace SmartCS.Sdk.Flows;

/// <summary>A function that expressions may use.</summary>
internal sealed record ExpressionFunction(string Name, int MinArguments, int MaxArguments)
{
    /// <summary>The functions by name.</summary>
    public static FrozenDictionary<string, ExpressionFunction> All { get; } = new ExpressionFunction[]
    {
        new("count", 1, 1) { Number = static (scope, arguments) => Count(arguments[0].Evaluate(scope)) },
        new("days_since", 1, 1) { Number = static (scope, arguments) => DaysSince(scope, arguments[0].Evaluate(scope)) },
        new("hours_since", 1, 1) { Number = static (scope, arguments) => HoursSince(scope, arguments[0].Evaluate(scope)) },
        new("min", 1, 8) { Number = static (scope, arguments) => Extreme(scope, arguments, -1) },
        new("max", 1, 8) { Number = static (scope, arguments) => Extreme(scope, arguments, 1) },
        new("contains", 2, 2) { Value = static (scope, arguments) => DataComparison.Contains(arguments[0].Evaluate(scope), arguments[1].Evaluate(scope)) },
        new("lower", 1, 1) { Value = static (scope, arguments) => Lower(arguments[0].Evaluate(scope)) },
        new("either", 2, 8) { Value = Either },
        new("first", 1, 1) { Value = static (scope, arguments) => First(arguments[0].Evaluate(scope)) },
        new("rest", 1, 1) { Value = static (scope, arguments) => Rest(arguments[0].Evaluate(scope)) },
        new("append", 2, 2) { Value = static (scope, arguments) => Append(arguments[0].Evaluate(scope), arguments[1].Evaluate(scope)) },
        new("map", 0, 64) { Value = Map },
    }.ToFrozenDictionary(static function => function.Name, StringComparer.Ordinal);

    /// <summary>The value of one that gives a number; null is nothing.</summary>
    public Func<IFlowScope, ExpressionNode[], decimal?>? Number { get; init; }

    /// <summary>The value of one that gives something else.</summary>
    public Func<IFlowScope, ExpressionNode[], DataValue>? Value { get; init; }

    private static decimal? Count(DataValue value) => value.Kind switch
    {
        DataKind.None => 0,
        DataKind.Text => value.Text!.Length == 0 ? 0 : 1,
        DataKind.List => value.Items.Count,
        DataKind.Map => value.Members.Count,
        _ => 1,
    };

    // By the calendar: whoever received a parcel at night has had it for one day on the next morning.
    private static decimal? DaysSince(IFlowScope scope, DataValue value) => FlowTime.TryRead(value, out var time)
        ? (TimeZoneInfo.ConvertTime(scope.Now, scope.TimeZone).Date - time.In(scope.TimeZone).Date).Days
        : null;

    private static decimal? HoursSince(IFlowScope scope, DataValue value)
    {
        if (!FlowTime.TryRead(value, out var time))
        {
            return null;
        }

        var elapsed = time.Instant is { } instant ? scope.Now - instant : TimeZoneInfo.ConvertTime(scope.Now, scope.TimeZone).DateTime - time.Local;
        return (decimal)elapsed.Ticks / TimeSpan.TicksPerHour;
    }

    private static decimal? Extreme(IFlowScope scope, ExpressionNode[] arguments, int sign)
    {
        decimal? extreme = null;
        foreach (var argument in arguments)
        {
            var value = argument.Evaluate(scope);
            if (value.Kind == DataKind.List)
            {
                foreach (var item in value.Items)
                {
                    Take(item);
                }
            }
            else
            {
                Take(value);
            }
        }

        return extreme;

        void Take(DataValue value)
        {
            if (DataComparison.TryNumber(value, out var number) && (extreme is null || number.CompareTo(extreme.Value) == sign))
            {
                extreme = number;
            }
        }
    }

    [SuppressMessage("Globalization", "CA1308", Justification = "The function is called lower.")]
    private static DataValue Lower(DataValue value) => value.Text is { } text ? text.ToLowerInvariant() : value;

    // With these three, a flow goes through the items of a list one after the other.
    private static DataValue First(DataValue value) => value.Kind == DataKind.List ? value.Items.Count > 0 ? value.Items[0] : DataValue.None : value;

    private static DataValue Rest(DataValue value) => value.Items.Count > 1 ? DataValue.ListOf(value.Items.Skip(1)) : DataValue.None;

    private static DataValue Append(DataValue value, DataValue item) => value.Kind switch
    {
        _ when item.IsNone => value,
        DataKind.List => DataValue.ListOf(value.Items.Append(item)),
        DataKind.None => DataValue.ListOf(item),
        DataKind.Text when value.Text!.Length == 0 => DataValue.ListOf(item),
        _ => DataValue.ListOf(value, item),
    };

    private static DataValue Map(IFlowScope scope, ExpressionNode[] arguments)
    {
        var members = new (string, DataValue)[arguments.Length / 2];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = (arguments[2 * i].Evaluate(scope).ToString(), arguments[(2 * i) + 1].Evaluate(scope));
        }

        return DataValue.MapOf(members);
    }

    private static DataValue Either(IFlowScope scope, ExpressionNode[] arguments)
    {
        var value = DataValue.None;
        foreach (var argument in arguments)
        {
            value = argument.Evaluate(scope);
            if (!value.IsNone && value.Text != string.Empty)
            {
                return value;
            }
        }

        return value;
    }
}
