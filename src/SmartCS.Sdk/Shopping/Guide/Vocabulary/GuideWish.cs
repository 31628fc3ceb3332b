namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>A wish without a bound.</summary>
/// <param name="Aims">Which properties serve it: 1 where more is better, -1 where less is, 0 where it is enough to have it.</param>
internal sealed record GuideWish((int Direction, string Property)[] Aims);
