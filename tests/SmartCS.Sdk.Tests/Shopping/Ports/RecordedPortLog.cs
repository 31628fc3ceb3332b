using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Tests.Shopping;

/// <summary>Keeps what the ports' guards log.</summary>
internal sealed class RecordedPortLog : ILogger<ShopPorts>
{
    public List<(int Id, LogLevel Level, string Text)> Events { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Events.Add((eventId.Id, logLevel, formatter(state, exception)));
}
