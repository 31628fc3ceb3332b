namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>What a token is, which decides how much it tells.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word of letters, stemmed.</summary>
    Word,

    /// <summary>A number, with its unit where one follows.</summary>
    Number,

    /// <summary>Letters and digits mixed, such as a SKU or a model name, kept whole.</summary>
    Code,

    /// <summary>A piece of a longer code or number, found under its own form as well.</summary>
    Part,

    /// <summary>Two neighbouring Chinese characters.</summary>
    Bigram,

    /// <summary>A single Chinese character.</summary>
    Character,
}
