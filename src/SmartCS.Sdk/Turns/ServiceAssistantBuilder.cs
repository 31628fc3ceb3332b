namespace SmartCS.Sdk.Turns;

/// <summary>Puts decorators around an assistant. The first one added is the outermost: it sees a request first and the reply last.</summary>
/// <remarks>Not safe for concurrent use; the assistants that it builds are as safe as their parts.</remarks>
public sealed class ServiceAssistantBuilder
{
    private readonly Func<IServiceProvider, IServiceAssistant> _innerFactory;
    private readonly List<Func<IServiceAssistant, IServiceProvider, IServiceAssistant>> _decorators = [];

    /// <summary>Begins with an assistant.</summary>
    /// <param name="innerAssistant">The innermost assistant.</param>
    /// <exception cref="ArgumentNullException"><paramref name="innerAssistant"/> is null.</exception>
    public ServiceAssistantBuilder(IServiceAssistant innerAssistant)
    {
        ArgumentNullException.ThrowIfNull(innerAssistant);
        _innerFactory = _ => innerAssistant;
    }

    /// <summary>Begins with an assistant that is made when <see cref="Build"/> is called.</summary>
    /// <param name="innerFactory">Makes the innermost assistant.</param>
    /// <exception cref="ArgumentNullException"><paramref name="innerFactory"/> is null.</exception>
    public ServiceAssistantBuilder(Func<IServiceProvider, IServiceAssistant> innerFactory)
    {
        ArgumentNullException.ThrowIfNull(innerFactory);
        _innerFactory = innerFactory;
    }

    /// <summary>Adds a decorator.</summary>
    /// <param name="decorate">Takes the inner assistant and returns the one around it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="decorate"/> is null.</exception>
    public ServiceAssistantBuilder Use(Func<IServiceAssistant, IServiceAssistant> decorate)
    {
        ArgumentNullException.ThrowIfNull(decorate);
        return Use((inner, _) => decorate(inner));
    }

    /// <summary>Adds a decorator that needs services.</summary>
    /// <param name="decorate">Takes the inner assistant and the services and returns the assistant around it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="decorate"/> is null.</exception>
    public ServiceAssistantBuilder Use(Func<IServiceAssistant, IServiceProvider, IServiceAssistant> decorate)
    {
        ArgumentNullException.ThrowIfNull(decorate);
        _decorators.Add(decorate);
        return this;
    }

    /// <summary>Builds the assistant with all its decorators.</summary>
    /// <param name="services">What decorators may ask for; null means no services at all.</param>
    /// <returns>The outermost assistant.</returns>
    /// <exception cref="InvalidOperationException">A factory or decorator returned null.</exception>
    public IServiceAssistant Build(IServiceProvider? services = null)
    {
        services ??= EmptyServices.Instance;
        var assistant = _innerFactory(services) ?? throw new InvalidOperationException("The factory of the innermost assistant returned null.");
        for (var i = _decorators.Count - 1; i >= 0; i--)
        {
            assistant = _decorators[i](assistant, services)
                ?? throw new InvalidOperationException($"Decorator {i + 1} of {_decorators.Count} returned null; it must return an assistant.");
        }

        return assistant;
    }

    private sealed class EmptyServices : IServiceProvider
    {
        public static EmptyServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
