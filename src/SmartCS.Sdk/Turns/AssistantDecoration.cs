namespace SmartCS.Sdk.Turns;

/// <summary>A decorator as registered by the host, in the order of registration.</summary>
internal sealed record AssistantDecoration(Func<IServiceAssistant, IServiceProvider, IServiceAssistant> Decorate);
