namespace SmartCS.Sdk.Knowledge;

/// <summary>What a word of a statement is.</summary>
[Flags]
internal enum WordMarks : byte
{
    None = 0,

    /// <summary>A single Chinese character.</summary>
    Character = 1,

    /// <summary>Two neighbouring Chinese characters; counts through them only.</summary>
    Pair = 2,

    /// <summary>Names something: a brand, a place, a code.</summary>
    Name = 4,

    /// <summary>Says next to nothing by itself: offer, available, 提供.</summary>
    Glue = 8,

    /// <summary>Directly denied.</summary>
    Denied = 16,

    /// <summary>A piece of a longer word; what the longer one is compared with may have it alone.</summary>
    Part = 32,

    /// <summary>A character that may round off a word of the evidence: the 货 of 换货.</summary>
    Suffix = 64,
}

/// <summary>A word of a statement.</summary>
/// <param name="Hash">The term.</param>
/// <param name="Clause">The clause that it is in.</param>
/// <param name="Group">The group of words and numbers that it goes with; 0 where it stands before all numbers and goes with each.</param>
/// <param name="Marks">What it is.</param>
/// <param name="Before">Of a character: the pair with the one before it; 0 where there is none.</param>
/// <param name="Behind">Of a character: the pair with the one behind it; 0 where there is none.</param>
internal record struct Word(ulong Hash, byte Clause, byte Group, WordMarks Marks, ulong Before, ulong Behind);
