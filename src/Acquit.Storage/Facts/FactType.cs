using Acquit.Core.Common;
using Acquit.Storage.Projection;

namespace Acquit.Storage.Facts;

/// <summary>
/// Everything that the database knows of one type of fact: its schema tag, its fields in their fixed order, both ways,
/// and its one projector, which writes the rows.
/// </summary>
internal abstract class FactType
{
    /// <summary>The type of fact in the core.</summary>
    public abstract Type Of { get; }

    /// <summary>Schema tag: a change of fields is a new tag, and the old one stays readable.</summary>
    public abstract string Tag { get; }

    /// <summary>The kind of object that it concerns.</summary>
    public abstract string Kind { get; }

    public abstract void Write(Fact fact, FactWriter to);

    public abstract Fact Read(FactReader from);

    /// <summary>What must be loaded before the rows of this fact can be written.</summary>
    public abstract void Needs(Fact fact, Needs needs);

    public abstract void Project(Fact fact, Entry entry, ProjectionState to);
}

/// <inheritdoc />
internal abstract class FactType<T>(string tag, string kind) : FactType
    where T : Fact
{
    public sealed override Type Of => typeof(T);

    public sealed override string Tag => tag;

    public sealed override string Kind => kind;

    public sealed override void Write(Fact fact, FactWriter to) => Write((T)fact, to);

    public sealed override void Needs(Fact fact, Needs needs) => Needs((T)fact, needs);

    public sealed override void Project(Fact fact, Entry entry, ProjectionState to) => Project((T)fact, entry, to);

    protected abstract void Write(T fact, FactWriter to);

    protected virtual void Needs(T fact, Needs needs)
    {
    }

    protected abstract void Project(T fact, Entry entry, ProjectionState to);
}
