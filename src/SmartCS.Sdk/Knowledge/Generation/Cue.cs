namespace SmartCS.Sdk.Knowledge;

/// <summary>What a word or phrase does to the statement around it.</summary>
internal enum Cue : byte
{
    /// <summary>Nothing; it is listed so that no shorter cue is read inside it: 不锈钢 denies nothing.</summary>
    None,

    /// <summary>Denies what follows: not, 不.</summary>
    Negation,

    /// <summary>Denies what follows, in a clause of its own: except, 除.</summary>
    Exception,

    /// <summary>Begins a condition: if, 如果.</summary>
    Condition,

    /// <summary>Begins a clause: but, 但.</summary>
    Clause,

    /// <summary>The following number is the most: up to, 不超过.</summary>
    AtMostBefore,

    /// <summary>The following number is the least: at least, 满.</summary>
    AtLeastBefore,

    /// <summary>The number before is the most: 以内.</summary>
    AtMostBehind,

    /// <summary>The number before is the least: 以上.</summary>
    AtLeastBehind,

    /// <summary>Makes a statement stronger; the value is a <see cref="Strength"/>.</summary>
    Strength,

    /// <summary>One of a pair of opposites; the value is the pair's number and side.</summary>
    Opposite,

    /// <summary>A number; the value is the number.</summary>
    Number,

    /// <summary>A day of the week; the value counts from Monday as 1.</summary>
    Weekday,

    /// <summary>A month; the value counts from January as 1.</summary>
    Month,
}
