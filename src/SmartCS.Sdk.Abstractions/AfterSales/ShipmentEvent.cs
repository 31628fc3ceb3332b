namespace SmartCS.Sdk.AfterSales;

/// <summary>Something that happened to a parcel.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What, as the carrier says it.</param>
public sealed record ShipmentEvent(DateTimeOffset At, string Text);
