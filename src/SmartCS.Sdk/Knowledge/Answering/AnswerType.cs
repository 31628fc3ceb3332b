namespace SmartCS.Sdk.Knowledge;

/// <summary>What an answer must hold to answer at all.</summary>
internal enum AnswerType
{
    /// <summary>Nothing in particular.</summary>
    Any,

    /// <summary>A number: how many, how heavy, 多少, 多大.</summary>
    Number,

    /// <summary>A time or a duration: when, how long, 多久, 什么时候.</summary>
    Time,

    /// <summary>An amount of money: what it costs, 多少钱.</summary>
    Money,
}
