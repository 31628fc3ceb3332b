using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Providers.OpenAI.Tests.Failover;

/// <summary>One way in which a vendor misbehaves, and what is to become of a turn that asks it first.</summary>
internal sealed record VendorWay(string Name, WayEnd End, Func<VendorBehavior, VendorBehavior> Bend)
{
    /// <summary>How the answer is cut into events.</summary>
    public WayPieces Pieces { get; init; } = WayPieces.Sentences;

    /// <summary>Where the vendor is reached.</summary>
    public Func<FaultyVendorServer, Uri> Address { get; init; } = static server => server.Address;

    /// <summary>A tool that the vendor calls before it answers; null for none.</summary>
    public VendorToolCall? Call { get; init; }

    /// <summary>What the attempt is to fail with; null where it succeeds.</summary>
    public ModelFailure? Failure { get; init; }

    /// <summary>How calls are limited and repeated where the way would take too long otherwise.</summary>
    public Func<ModelResilience, ModelResilience> Settings { get; init; } = static settings => settings;

    /// <summary>How long an answer may be, in bytes; null for the default.</summary>
    public int? MaxResponseBytes { get; init; }

    public override string ToString() => Name;
}
