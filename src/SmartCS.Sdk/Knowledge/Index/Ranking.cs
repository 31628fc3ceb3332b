namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>The numbers of the lexical ranking, in one place. They were chosen on product and FAQ search in both languages.</summary>
internal static class Ranking
{
    /// <summary>How fast repeated occurrences stop counting; BM25's k1.</summary>
    public const float Saturation = 2f;

    /// <summary>How much of the best match counts what is in the title, by field.</summary>
    public const float TitleWeight = 5f;

    /// <summary>The weight of the body.</summary>
    public const float BodyWeight = 1f;

    /// <summary>The weight of text facets and tags: what they say is found, but hardly ranks, since an accessory's say what it fits.</summary>
    public const float FacetWeight = 0.01f;

    /// <summary>The weight of an exact identifier.</summary>
    public const float IdentifierWeight = 5f;

    /// <summary>How much a longer title counts as diluted, 0 to 1; BM25's b.</summary>
    public const float TitleLengthNorm = 0.5f;

    /// <summary>How much a longer body counts as diluted.</summary>
    public const float BodyLengthNorm = 0.6f;

    /// <summary>How much of the score goes to entries that match the whole query; the exponent of the matched share.</summary>
    public const float CoverageExponent = 3f;

    /// <summary>By how much a product whose title names the thing that was asked for goes ahead of one that only mentions it.</summary>
    public const float HeadBoost = 1f;

    /// <summary>The candidates that are looked at closely, at least.</summary>
    public const int Candidates = 64;

    /// <summary>What a word of the same meaning counts, as a share of the word that was asked for.</summary>
    public const float SynonymWeight = 0.5f;

    /// <summary>The terms of a query that take part at most; those that tell least are left out.</summary>
    public const int MaxTerms = 64;

    /// <summary>The tokens of a query that are looked at, its repetitions included; a question says early what it is about.</summary>
    public const int MaxTokens = 2_000;

    /// <summary>What a term counts by its kind.</summary>
    public static float KindWeight(Analysis.TokenKind kind) => kind switch
    {
        Analysis.TokenKind.Part => 0.5f,
        Analysis.TokenKind.Character => 0.5f,
        _ => 1f,
    };
}
