namespace SmartCS.Sdk.Tests.Effects;

/// <summary>When a process dies: at one of the points before and after everything that it asks of the world. A dead process does nothing any more.</summary>
/// <param name="diesAt">The point, from 1; 0 for never.</param>
public sealed class Mortality(int diesAt = 0)
{
    private int _points;

    /// <summary>How many points were passed.</summary>
    public int Points => _points;

    public bool IsDead { get; private set; }

    /// <summary>Whether it is to die at all.</summary>
    public bool CanDie => diesAt > 0;

    /// <summary>A point at which the process may die.</summary>
    public void Pass()
    {
        if (IsDead || Interlocked.Increment(ref _points) == diesAt)
        {
            IsDead = true;
            throw new ProcessDiedException();
        }
    }

    /// <summary>What a process says, unless it is dead: then nobody hears it.</summary>
    public T Hear<T>(T said) => IsDead ? throw new ProcessDiedException() : said;

    /// <summary>Asks something of the world, which may do it although the process dies before it hears of it.</summary>
    public async ValueTask<T> AskAsync<T>(Func<ValueTask<T>> ask)
    {
        Pass();
        var result = await ask();
        Pass();
        return result;
    }
}
