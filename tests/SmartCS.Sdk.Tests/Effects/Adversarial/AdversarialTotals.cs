namespace SmartCS.Sdk.Tests.Effects;

/// <summary>What hostile runs came to.</summary>
public sealed class AdversarialTotals
{
    public int Runs { get; set; }

    /// <summary>Writes in the shop without the shopper's yes to exactly them.</summary>
    public int Unconfirmed { get; set; }

    /// <summary>Writes in the shop beyond the first of a key.</summary>
    public int Duplicated { get; set; }

    /// <summary>Writes in the shop on behalf of another than who said yes, or to what is another's.</summary>
    public int Unauthorised { get; set; }

    /// <summary>Writes that the shopper was told are done and that are not in the shop.</summary>
    public int Lost { get; set; }

    /// <summary>Writes of which the ledger does not say in the end what the shop says.</summary>
    public int Misreported { get; set; }

    /// <summary>Writes whose outcome is still unknown in the end.</summary>
    public int Unsettled { get; set; }

    /// <summary>Writes that were done.</summary>
    public int Done { get; set; }

    public int Proposals { get; set; }

    public int Yeses { get; set; }

    public int Attacks { get; set; }

    public int Deaths { get; set; }

    public int Faults { get; set; }

    public int Races { get; set; }

    /// <summary>What was found that must not be, for whoever looks into it.</summary>
    public List<string> Findings { get; } = [];

    /// <summary>Whether nothing happened that must not.</summary>
    public bool IsClean => Unconfirmed + Duplicated + Unauthorised + Lost + Misreported + Unsettled == 0;

    public override string ToString() =>
        $"{Runs} runs: {Unconfirmed} unconfirmed, {Duplicated} duplicated, {Unauthorised} unauthorised, {Lost} lost, {Misreported} misreported, {Unsettled} unsettled; "
        + $"{Done} writes done of {Yeses} yeses to {Proposals} proposals, with {Attacks} attacks, {Deaths} deaths, {Faults} faults, {Races} races" + string.Concat(Findings.Select(static finding => "\n" + finding));
}
