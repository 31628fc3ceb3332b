namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>A unit of measure and what a number of it can be about.</summary>
/// <param name="Name">How it is written in short.</param>
/// <param name="About">Words of the names of properties.</param>
/// <param name="Factor">How many of the smaller unit one is; 0 where there is none.</param>
/// <param name="Smaller">The smaller unit.</param>
internal sealed record GuideUnit(string Name, string[] About, double Factor, string? Smaller);
