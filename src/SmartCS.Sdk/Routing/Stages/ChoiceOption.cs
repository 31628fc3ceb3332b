namespace SmartCS.Sdk.Routing;

/// <summary>One way to say one of several choices.</summary>
/// <param name="Place">The choice's place, from 0.</param>
/// <param name="Words">How it may be said.</param>
internal readonly record struct ChoiceOption(int Place, string Words);
