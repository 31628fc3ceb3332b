namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>The numbers of the lexical ranking, in one place. They were chosen on product and FAQ search in both languages.</summary>
internal static class Ranking
{
    /// <summary>How fast repeated occurrences stop counting; BM25's k1.</summary>
    public static readonly float Saturation = Tuning.V("R_Saturation", 1.2f);

    /// <summary>How much of the best match counts what is in the title, by field.</summary>
    public static readonly float TitleWeight = Tuning.V("R_TitleWeight", 3f);

    /// <summary>The weight of the body.</summary>
    public static readonly float BodyWeight = Tuning.V("R_BodyWeight", 1f);

    /// <summary>The weight of text facets and tags.</summary>
    public static readonly float FacetWeight = Tuning.V("R_FacetWeight", 0.5f);

    /// <summary>The weight of an exact identifier.</summary>
    public static readonly float IdentifierWeight = Tuning.V("R_IdentifierWeight", 5f);

    /// <summary>How much a longer title counts as diluted, 0 to 1; BM25's b.</summary>
    public static readonly float TitleLengthNorm = Tuning.V("R_TitleLengthNorm", 0.4f);

    /// <summary>How much a longer body counts as diluted.</summary>
    public static readonly float BodyLengthNorm = Tuning.V("R_BodyLengthNorm", 0.6f);

    /// <summary>How much of the score goes to entries that match the whole query; the exponent of the matched share.</summary>
    public static readonly float CoverageExponent = Tuning.V("R_CoverageExponent", 2f);

    /// <summary>The candidates that are looked at closely, at least.</summary>
    public const int Candidates = 64;

    /// <summary>What a word of the same meaning counts, as a share of the word that was asked for.</summary>
    public static readonly float SynonymWeight = Tuning.V("R_Syn", 0.7f);

    /// <summary>The terms of a query that take part at most; those that tell least are left out.</summary>
    public const int MaxTerms = 64;

    public static readonly float PartW = Tuning.V("R_Part", .5f), CharW = Tuning.V("R_Char", .3f);
    /// <summary>What a term counts by its kind.</summary>
    public static float KindWeight(Analysis.TokenKind kind) => kind switch
    {
        Analysis.TokenKind.Part => PartW,
        Analysis.TokenKind.Character => CharW,
        _ => 1f,
    };
}
