namespace SmartCS.Sdk.Screening;

/// <summary>The kinds that are looked for.</summary>
internal readonly record struct KindSet(int Bits)
{
    public static KindSet Of(IEnumerable<PersonalDataKind> kinds) => new(kinds.Aggregate(0, static (bits, kind) => bits | (1 << (int)kind)));

    public bool Has(PersonalDataKind kind) => (Bits & (1 << (int)kind)) != 0;
}
