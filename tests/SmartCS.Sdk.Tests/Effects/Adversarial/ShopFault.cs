namespace SmartCS.Sdk.Tests.Effects;

/// <summary>What goes wrong with one call of a shop.</summary>
public enum ShopFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It fails before anything is written.</summary>
    ThrowsBefore,

    /// <summary>It writes, and then fails.</summary>
    ThrowsAfter,

    /// <summary>It writes, and never answers.</summary>
    WritesThenHangs,

    /// <summary>It writes nothing and never answers.</summary>
    Hangs,

    /// <summary>It never answers, not even when it is told that nobody waits any more.</summary>
    HangsDeaf,

    /// <summary>It never answers, and writes after a while.</summary>
    WritesLate,

    /// <summary>It answers nothing at all, as a careless implementation does.</summary>
    AnswersNothing,
}
